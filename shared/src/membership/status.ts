import type { Tone } from '../tone.ts';
import { keysOf } from '../tone.ts';

export interface MembershipStatusWords {
  readonly text: string;
  readonly tone: Tone;
}

/** 会籍 through life. All but `ended` are the person's one live membership. */
export const membershipStatuses = {
  active: { text: '在会', tone: 'done' },
  retained: { text: '保留会籍', tone: 'info' },
  lapsing: { text: '拟停会籍，等您回话', tone: 'overdue' },
  ended: { text: '已退会', tone: 'closed' },
} as const satisfies Record<string, MembershipStatusWords>;

export type MembershipStatus = keyof typeof membershipStatuses;
export const membershipStatusCodes: readonly MembershipStatus[] = keysOf(membershipStatuses);

/** Why a membership is retained: no dues, no vote, the number stays (工会会员会籍管理办法). */
export const retainReasonTexts = {
  retired: '退休',
  unemployed: '暂时没有工作',
  parental_leave: '生育、照顾孩子',
  study: '上学、参军',
  other: '其他原因',
} as const;
export type RetainReason = keyof typeof retainReasonTexts;

export const transferReasonTexts = {
  new_employer: '换了单位',
  new_place: '换了干活的地方',
  moved_home: '搬家了',
  back_to_work: '又上班了',
  other: '其他原因',
} as const;
export type TransferReason = keyof typeof transferReasonTexts;

/** 接转, as everybody sees it. */
export const transferStatuses = {
  submitted: { text: '等新工会接收', tone: 'waiting' },
  accepted: { text: '已接转', tone: 'done' },
  rejected: { text: '新工会没有接收', tone: 'closed' },
  withdrawn: { text: '已撤回', tone: 'closed' },
  lapsed: { text: '不用再办', tone: 'closed' },
} as const satisfies Record<string, MembershipStatusWords>;
export type TransferStatus = keyof typeof transferStatuses;
export const transferStatusCodes: readonly TransferStatus[] = keysOf(transferStatuses);

export const membershipLimits = {
  /** Working days in which the new union answers a transfer; then it rises. */
  transferWorkingDays: 3,
  /** Characters of a note. */
  noteLength: 200,
  /** A membership younger than this is not proposed to lapse (6 months without dues and activity). */
  lapseAfterMonths: 6,
  /** Calendar days between the warning and the earliest decision. */
  lapseWarningDays: 15,
  /** Working days in which the union decides a proposed lapse; then it rises. */
  lapseWorkingDays: 20,
  /** Days for which the code on a proof of membership can be checked. */
  proofDays: 90,
} as const;
