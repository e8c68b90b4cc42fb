import type { Tone } from '../tone.ts';

/** What may become of a union by a decision of the one above. */
export const organisationChangeTexts = {
  dissolve: '撤销',
  merge: '合并到别的工会',
  move: '划转到别的上级',
} as const;
export type OrganisationChangeKind = keyof typeof organisationChangeTexts;

export const organisationChangeStatuses = {
  proposed: { text: '等上级工会批准', tone: 'waiting' },
  carrying: { text: '已批准，正在转会员', tone: 'info' },
  done: { text: '已办完', tone: 'done' },
  refused: { text: '上级没有批准', tone: 'closed' },
  withdrawn: { text: '已撤回', tone: 'closed' },
} as const satisfies Record<string, { text: string; tone: Tone }>;
export type OrganisationChangeStatus = keyof typeof organisationChangeStatuses;

/** Legal states of a union in the register. */
export const organisationStatusTexts = {
  preparing: '筹建中',
  established: '已成立',
  dissolving: '撤并中',
  dissolved: '已撤销',
  merged: '已合并',
} as const;
export type OrganisationStatus = keyof typeof organisationStatusTexts;

export const organisationChangeLimits = {
  /** Working days in which the union above answers; then it rises. */
  decisionWorkingDays: 5,
  reasonLength: 200,
  /** Members carried over in one transaction. */
  batch: 50,
} as const;
