import { defineErrors } from '../errors.ts';
import type { Tone } from '../tone.ts';

/** What can be broken. */
export const faultKindTexts = {
  light: '灯不亮',
  floor: '地面、墙面',
  equipment: '球网、桌椅、器材',
  water: '漏水、水电',
  hygiene: '卫生',
  other: '别的',
} as const;
export type FaultKind = keyof typeof faultKindTexts;

export const faultStatuses = {
  reported: { text: '等处理', tone: 'waiting' },
  fixed: { text: '处理好了', tone: 'done' },
  dismissed: { text: '没有处理', tone: 'closed' },
  withdrawn: { text: '已撤回', tone: 'closed' },
} as const satisfies Record<string, { readonly text: string; readonly tone: Tone }>;
export type FaultStatus = keyof typeof faultStatuses;

export const faultLimits = {
  textLength: 200,
  noteLength: 200,
  /** Working days in which a fault is seen to; then it rises. */
  workingDays: 3,
  /** Open reports of one account: more is no report any more. */
  openEach: 5,
  listed: 50,
} as const;

export const FaultError = defineErrors({
  NotFound: { code: 'fault.not_found', status: 404, text: '没有找到这条报修，请返回刷新' },
  ReportedBefore: {
    code: 'fault.reported_before',
    status: 409,
    text: '这里您已经报过修了，正在处理，不用再报',
  },
  TooMany: {
    code: 'fault.too_many',
    status: 409,
    text: '您报的修还有几条没有处理完，请等处理完再报',
  },
});
