import { defineErrors } from '../errors.ts';

export const MembershipError = defineErrors({
  NotAMember: {
    code: 'membership.not_a_member',
    status: 404,
    text: '您还没有会员卡，加入工会后就有了',
  },
  AlreadyActive: {
    code: 'membership.already_active',
    status: 409,
    text: '这位职工已经有会籍，请先办会籍核验',
  },
});

/** Why a shown card does not count; the keeper reads it aloud, so it says what to do. */
export const cardProblemTexts = {
  malformed: '这不是会员码，请对方打开“会员卡”再扫',
  expired: '这个码过时了，请对方下拉刷新会员卡再扫',
  forged: '这个码不是本系统发的',
  ended: '会籍已终止，请联系所属工会',
} as const;

export type CardProblem = keyof typeof cardProblemTexts;
