import { shanghaiDay } from '@home/shared';
import { demoPerson } from '../../src/database/seeds/persons';
import { uuidToBin } from '../../src/database/ids';
import type { Actor } from './actors';
import { home } from './home';

export interface Renewal {
  id: string;
  statusText: string;
  organisationName: string;
  endsOn: string;
  candidates: { postText: string; nameMask: string }[];
  resolution: string | null;
  actions: string[];
}
export interface Vacancy {
  id: string;
  statusText: string;
  termEndsOn: string | null;
  actions: string[];
}
export interface Committee {
  term: { endsOn: string } | null;
  officers: { id: string; postText: string; actions: string[] }[];
  renewalId: string | null;
  vacancyId: string | null;
}
interface Inbox {
  items: { subjectType: string; subjectId: string; title: string }[];
}

export const COURIERS = 1113;
export const RIDERS = 1114;

export const today = (): string => shanghaiDay(new Date(home.now()));

/** The member number of somebody of the demo city. */
export async function memberNoOf(slug: string): Promise<string> {
  const [row] = await home.query<{ member_no: string }>(
    'SELECT member_no FROM memberships WHERE person_id = ? AND live = 1',
    [uuidToBin(demoPerson(slug).personId)],
  );
  return row?.member_no ?? '';
}

export const committeeOf = (who: Actor, unionId: number) =>
  who.mustGet<Committee>(`/committees/${unionId}`);

export async function waiting(who: Actor, subjectType: string): Promise<string[]> {
  const { items } = await who.mustGet<Inbox>('/tasks/inbox');
  return items.filter((one) => one.subjectType === subjectType).map((one) => one.subjectId);
}

export const anElection = async (chair: string, change: object = {}) => ({
  electedOn: today(),
  years: 5,
  officers: [
    { memberNo: await memberNoOf(chair), post: 'chair' },
    { memberNo: await memberNoOf('member-19'), post: 'finance_auditor' },
  ],
  resolution: '会员大会选举，到会四人，全票通过。',
  ...change,
});

export const countOf = async (sql: string, params: (number | string)[] = []): Promise<number> => {
  const [row] = await home.query<{ n: number | string }>(sql, params);
  return Number(row?.n);
};
