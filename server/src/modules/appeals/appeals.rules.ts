import { addDays, appealLimits, shanghaiDay, type AppealKind, type Day } from '@home/shared';

/** The last day on which a decision can be appealed: calendar days, this one included. */
export const appealUntil = (decidedAt: Date): Day =>
  addDays(shanghaiDay(decidedAt), appealLimits.days);

export const isInTime = (decidedAt: Date, today: Day): boolean => today <= appealUntil(decidedAt);

/** What was decided, in words: '河东街道网约配送联合工会没有通过入会申请'. */
export function matterText(kind: AppealKind, union: string): string {
  switch (kind) {
    case 'application':
      return `${union}没有通过入会申请`;
    case 'transfer':
      return `${union}没有接收接转`;
    case 'lapse':
      return `${union}停了会籍`;
  }
}

/** What an upheld appeal does at once. */
export const upheldTexts: Readonly<Record<AppealKind, string>> = {
  application: '入会申请改为通过，今天起是会员',
  transfer: '接转改为接收，今天起转过去，会员号不变',
  lapse: '会籍从停的那天起接上，中间不断，会员号不变',
};
