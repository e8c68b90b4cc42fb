import { keysOf, type Tone } from '../tone.ts';

/** Decisions that can be appealed, once each. */
export const appealKindTexts = {
  application: '入会申请没有通过',
  transfer: '接转没有接收',
  lapse: '会籍被停',
} as const;
export type AppealKind = keyof typeof appealKindTexts;
export const appealKinds: readonly AppealKind[] = keysOf(appealKindTexts);

/** 申诉, as everybody sees it. */
export const appealStatuses = {
  submitted: { text: '上级工会在审', tone: 'waiting' },
  upheld: { text: '支持申诉', tone: 'done' },
  dismissed: { text: '维持原决定', tone: 'closed' },
  withdrawn: { text: '已撤回', tone: 'closed' },
} as const satisfies Record<string, { text: string; tone: Tone }>;
export type AppealStatus = keyof typeof appealStatuses;
export const appealStatusCodes: readonly AppealStatus[] = keysOf(appealStatuses);

export const appealLimits = {
  /** Calendar days after the decision in which it can be appealed, the last one included. */
  days: 15,
  /** Working days in which the union above answers; then it rises. */
  decisionWorkingDays: 10,
  /** Characters of the reason and of the answer. */
  reasonLength: 500,
  noteLength: 200,
} as const;
