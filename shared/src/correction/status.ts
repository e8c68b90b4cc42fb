import { keysOf, type Tone } from '../tone.ts';

/** 更正姓名、身份证号. `disputed` is shown to the person as `submitted`: it reveals nothing of anybody else. */
export const correctionStatuses = {
  submitted: { text: '等工会核对证件', tone: 'waiting' },
  disputed: { text: '号码登记在别人名下，待核验', tone: 'waiting' },
  approved: { text: '已更正', tone: 'done' },
  rejected: { text: '没有更正', tone: 'closed' },
  withdrawn: { text: '已撤回', tone: 'closed' },
} as const satisfies Record<string, { text: string; tone: Tone }>;
export type CorrectionStatus = keyof typeof correctionStatuses;
export const correctionStatusCodes: readonly CorrectionStatus[] = keysOf(correctionStatuses);

export const correctionStatusShown = (status: CorrectionStatus): CorrectionStatus =>
  status === 'disputed' ? 'submitted' : status;

export const correctionLimits = {
  /** Working days in which the union looks at the document; then it rises. */
  decisionWorkingDays: 5,
  /** Characters of the reason and of the answer. */
  reasonLength: 200,
  noteLength: 200,
} as const;
