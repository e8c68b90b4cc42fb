import { defineErrors } from '../errors.ts';

export const FoundingError = defineErrors({
  NotFound: { code: 'founding.not_found', status: 404, text: '没有找到这件组建，请刷新' },
  NotHere: {
    code: 'founding.not_here',
    status: 404,
    text: '没有找到这个地方，请从列出的上级工会里选',
  },
  NameWrong: {
    code: 'founding.name_wrong',
    status: 422,
    text: '名称不对：单位工会写“单位名称＋工会”，联合工会要有“联合”，行业工会要有“行业”',
  },
  NameTaken: {
    code: 'founding.name_taken',
    status: 409,
    text: '本区已经有这个名称或这个单位的工会，或者正在组建，请先查一查',
  },
  EmployersWrong: {
    code: 'founding.employers_wrong',
    status: 422,
    text: '单位写得不对：单位工会写一个单位全称，联合工会最多写 60 个，不要写电话',
  },
  ProposalNotFound: {
    code: 'founding.proposal_not_found',
    status: 404,
    text: '没有找到这条建议，请刷新',
  },
  TooFewNow: {
    code: 'founding.too_few_now',
    status: 409,
    text: '会员人数已经不够了，这条建议不用再办',
  },
  NotAMember: {
    code: 'founding.not_a_member',
    status: 422,
    text: '有会员号没找到，或者不是在会会员，请对着会员卡再看一遍',
  },
  MeetingDay: {
    code: 'founding.meeting_day',
    status: 422,
    text: '成立大会的日期不对：要在批准筹建以后，60 天以内，不能晚于今天',
  },
  NotAllAgreed: {
    code: 'founding.not_all_agreed',
    status: 409,
    text: '还有当选的人没有答应任职，等都答应了再批准，或者退回换人',
  },
  PostNotFound: {
    code: 'founding.post_not_found',
    status: 404,
    text: '没有找到要您答复的任职，可能已经换人',
  },
});
