import { defineErrors } from '../errors.ts';

export const DelegationError = defineErrors({
  NotFound: { code: 'delegation.not_found', status: 404, text: '没有找到这次委托' },
  NotAMember: {
    code: 'delegation.not_a_member',
    status: 422,
    text: '本工会没有这个会员号的会员，请对着会员卡再看一遍',
  },
  Yourself: {
    code: 'delegation.yourself',
    status: 422,
    text: '不能委托给自己，请填另一位会员的会员号',
  },
  DaysWrong: {
    code: 'delegation.days_wrong',
    status: 422,
    text: '日期不对：从今天或以后开始，最多 60 天，最晚三个月内开始',
  },
  BeyondTerm: {
    code: 'delegation.beyond_term',
    status: 422,
    text: '超过了您自己的任期，请把结束日期改早一些',
  },
  Overlaps: {
    code: 'delegation.overlaps',
    status: 409,
    text: '这几天已经委托了一位，请先收回那一次，或换日期',
  },
  Ended: { code: 'delegation.ended', status: 409, text: '这次委托已经结束了' },
});
