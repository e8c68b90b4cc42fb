import type { Option } from '../tone.ts';
import { keysOf, optionsOf } from '../tone.ts';

/** Why an application is refused. Joining may not be obstructed (工会法 §3), so the list is short. */
export const rejectReasonTexts = {
  not_wage_worker: '不以工资收入为主要生活来源',
  identity_mismatch: '身份信息核对不上，也联系不到本人',
  not_own_will: '本人表示没有申请或不愿意入会',
  other: '其他原因（请写明）',
} as const;

export type RejectReason = keyof typeof rejectReasonTexts;

export const rejectReasonCodes: readonly RejectReason[] = keysOf(rejectReasonTexts);

export const rejectReasons: readonly Option<RejectReason>[] = optionsOf(rejectReasonTexts);

/** "Not ours → forward" is one tap with one of these. */
export const forwardReasonTexts = {
  works_elsewhere: '不在我们这里工作',
  employer_has_union: '所在单位已有工会',
  other_subdistrict: '属于别的街道',
  sector_union: '归行业工会更合适',
  other: '其他原因',
} as const;

export type ForwardReason = keyof typeof forwardReasonTexts;

export const forwardReasonCodes: readonly ForwardReason[] = keysOf(forwardReasonTexts);

export const forwardReasons: readonly Option<ForwardReason>[] = optionsOf(forwardReasonTexts);

/** Why a decider looks at the full name, number and phone; written into the audit log. */
export const revealPurposeTexts = {
  verify_identity: '核对身份',
  contact: '联系本人',
} as const;

export type RevealPurpose = keyof typeof revealPurposeTexts;

export const revealPurposes: readonly RevealPurpose[] = keysOf(revealPurposeTexts);
