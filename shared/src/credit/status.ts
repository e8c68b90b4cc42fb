import type { Tone } from '../tone.ts';

export const creditKindTexts = {
  no_show: '没有到场',
  late_cancel: '退得太晚',
  reversal: '撤销',
} as const;
export type CreditKind = keyof typeof creditKindTexts;

export const creditAppealStatuses = {
  submitted: { text: '申诉等答复', tone: 'waiting' },
  accepted: { text: '申诉成立', tone: 'done' },
  rejected: { text: '申诉没有成立', tone: 'closed' },
  withdrawn: { text: '申诉已撤回', tone: 'closed' },
  // A late check-in took the line back while the appeal waited.
  settled: { text: '不用再等，已经撤销', tone: 'done' },
} as const satisfies Record<string, { text: string; tone: Tone }>;
export type CreditAppealStatus = keyof typeof creditAppealStatuses;

export const creditLimits = {
  appealWorkingDays: 3,
  reasonLength: 200,
  /** Days after the fact within which one may appeal. */
  appealDays: 30,
  listed: 100,
} as const;
