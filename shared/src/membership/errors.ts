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
  NotFound: { code: 'membership.not_found', status: 404, text: '没有找到这个会籍，请刷新' },
  SameUnion: {
    code: 'membership.same_union',
    status: 409,
    text: '您已经是这个工会的会员了，不用接转',
  },
  UnionNotOpen: {
    code: 'membership.union_not_open',
    status: 409,
    text: '这里现在不能接收会员，请选别的基层工会',
  },
  TransferOpen: {
    code: 'membership.transfer_open',
    status: 409,
    text: '您已经有一件接转在办，办完或撤回后再申请',
  },
  TransferNotFound: {
    code: 'membership.transfer_not_found',
    status: 404,
    text: '没有找到这件接转，请刷新',
  },
  LapseTooEarly: {
    code: 'membership.lapse_too_early',
    status: 409,
    text: '入会不满 6 个月，不能提出停会籍',
  },
  LapseNotWarned: {
    code: 'membership.lapse_not_warned',
    status: 409,
    text: '提醒会员还不满 15 天，请到期后再决定',
  },
});

/** Why a shown card does not count; the keeper reads it aloud, so it says what to do. */
export const cardProblemTexts = {
  malformed: '这不是会员码，请对方打开“会员卡”再扫',
  expired: '这个码过时了，请对方下拉刷新会员卡再扫',
  proof_expired: '这张证明过了核对期，请对方在手机上重新出一张',
  forged: '这个码不是本系统发的',
  ended: '会籍已终止，请联系所属工会',
} as const;

export type CardProblem = keyof typeof cardProblemTexts;
