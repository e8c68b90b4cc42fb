import type { Tone } from '../tone.ts';
import { keysOf } from '../tone.ts';
import { organisationKindTexts, type OrganisationKind } from '../organisation/levels.ts';

export type FoundingKind = Exclude<OrganisationKind, 'fallback'>;

/** Kinds of a union that can be founded: a fallback union belongs to its subdistrict from the beginning. */
export const foundingKinds: readonly FoundingKind[] = keysOf(organisationKindTexts).filter(
  (kind): kind is FoundingKind => kind !== 'fallback',
);

/** A union of one employer bears its name. */
export const isOfOneEmployer = (kind: FoundingKind): boolean =>
  kind === 'enterprise' || kind === 'institution' || kind === 'agency';

export const foundingStatuses = {
  proposed: { text: '等上级批准筹建', tone: 'waiting' },
  preparing: { text: '筹建中', tone: 'info' },
  reported: { text: '等上级批准成立', tone: 'waiting' },
  established: { text: '已成立', tone: 'done' },
  refused: { text: '没有批准', tone: 'closed' },
  withdrawn: { text: '已撤回', tone: 'closed' },
} as const satisfies Record<string, { text: string; tone: Tone }>;
export type FoundingStatus = keyof typeof foundingStatuses;

export const proposalKindTexts = {
  own: '建议单独组建工会',
  joint: '建议组建联合工会',
} as const;
export type ProposalKind = keyof typeof proposalKindTexts;

export const proposalStatuses = {
  open: { text: '等您决定', tone: 'waiting' },
  accepted: { text: '已经开始组建', tone: 'done' },
  put_off: { text: '先放一放', tone: 'closed' },
  lapsed: { text: '人数不够了', tone: 'closed' },
} as const satisfies Record<string, { text: string; tone: Tone }>;
export type ProposalStatus = keyof typeof proposalStatuses;

export interface FoundingThreshold {
  /** In force from this day, 'YYYY-MM-DD'. */
  readonly since: string;
  /** Members from which an employer should have a union of its own, and small ones together a joint one. */
  readonly members: number;
  readonly law: string;
}

/** The latest that is in force counts. */
export const foundingThresholds: readonly FoundingThreshold[] = [
  {
    since: '2001-10-27',
    members: 25,
    law: '《工会法》第十一条：有会员二十五人以上的，应当建立基层工会委员会；不足二十五人的，可以联合建立',
  },
];

/** @throws RangeError for a day before the first */
export function foundingThresholdOn(day: string): FoundingThreshold {
  const known = foundingThresholds.filter(({ since }) => since <= day);
  const latest = known.at(-1);
  if (!latest) throw new RangeError(`no threshold on ${day}`);
  return latest;
}

export const foundingLimits = {
  /** Working days in which the union above answers; then it rises. */
  decisionWorkingDays: 5,
  /** Working days until a union in preparation is asked how its founding meeting goes. */
  preparationWorkingDays: 60,
  /** Working days in which a proposal is decided; then it rises. */
  proposalWorkingDays: 15,
  nameAtLeast: 5,
  nameLength: 40,
  addressLength: 80,
  reasonLength: 200,
  resolutionLength: 500,
  /** Employers of one joint union, as written in its founding. */
  employers: 60,
  membersAtMost: 1_000_000,
  putOffMonths: [1, 3, 6, 12],
  /** In a proposal for small employers only those with so many members are named. */
  namedFrom: 3,
  /** Members offered the transfer in one transaction. */
  batch: 50,
  listed: 50,
} as const;
