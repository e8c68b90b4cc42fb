import { madeUpIdNumber, madeUpName, madeUpPhone } from './made-up';
import { officials } from './offices';
import { PERSONAS } from './personas';
import { seedId } from './seed-ids';

export interface DemoPerson {
  /** What stories call them; also the login: code `sandbox-<slug>`. */
  readonly slug: string;
  readonly personId: string;
  readonly accountId: string;
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  /** Came in without being known: a WeChat account, nobody's yet. */
  readonly isStranger: boolean;
}

/** Personas without an application or an office so far. */
const STRANGERS: readonly string[] = ['rider', 'rider2'];

/** Names that lists must bear: with a dot, of two characters, with a compound surname. */
const REMARKABLE: Readonly<Record<string, string>> = {
  'member-02': '阿依古丽·买买提',
  'member-05': '司马青云',
  'member-09': '陈刚',
  'applicant-02': '王一',
  'applicant-03': '古丽娜尔·艾合买提',
  'applicant-05': '诸葛明月',
  'chair-1110': '次仁卓玛',
};

const numbered = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}-${String(i + 1).padStart(2, '0')}`);

export const MEMBER_SLUGS: readonly string[] = numbered('member', 36);
export const APPLICANT_SLUGS: readonly string[] = numbered('applicant', 18);

/** Personas who came when the others had their numbers. */
const LATER: readonly string[] = ['venue-keeper'];

/** The order fixes everybody's made-up number: new people are added at the end. */
const SLUGS: readonly string[] = [
  ...PERSONAS.map(({ name }) => name).filter((name) => !LATER.includes(name)),
  ...officials.map(({ slug }) => slug),
  ...MEMBER_SLUGS,
  ...APPLICANT_SLUGS,
  ...LATER,
];

export const DEMO_PERSONS: readonly DemoPerson[] = SLUGS.map((slug, i) => {
  const persona = PERSONAS.find(({ name }) => name === slug);
  return {
    slug,
    personId: seedId(`person:${slug}`),
    accountId: seedId(`account:${slug}`),
    name: persona?.personName ?? REMARKABLE[slug] ?? madeUpName(i),
    idNumber: madeUpIdNumber(i),
    phone: persona?.phone ?? madeUpPhone(i),
    isStranger: STRANGERS.includes(slug),
  };
});

const bySlug = new Map(DEMO_PERSONS.map((person) => [person.slug, person]));

/** @throws for a name that nobody in the demo city has */
export function demoPerson(slug: string): DemoPerson {
  const person = bySlug.get(slug);
  if (!person) throw new Error(`nobody is called ${slug}`);
  return person;
}
