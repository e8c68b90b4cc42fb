import { defineErrors } from '../errors.ts';

export const OfficerError = defineErrors({
  ConflictOfInterest: {
    code: 'officer.conflict_of_interest',
    status: 422,
    text: '其中有单位主要负责人的近亲属，按《工会法》不能进本单位工会委员会，请换人',
  },
  NotAMember: {
    code: 'officer.not_a_member',
    status: 422,
    text: '其中有人不是本工会的会员，或者保留着会籍，请对着会员卡再核对会员号',
  },
  NoChair: { code: 'officer.no_chair', status: 422, text: '还没有选主席，请选一位' },
  TwoChairs: { code: 'officer.two_chairs', status: 422, text: '主席只能有一位，请改一下' },
  TwicePost: {
    code: 'officer.twice_post',
    status: 422,
    text: '同一位会员的同一个职务写了两次，请去掉一个',
  },
  AuditorHoldsPurse: {
    code: 'officer.auditor_holds_purse',
    status: 422,
    text: '主席、副主席不能兼任经费审查委员会主任，请换一位',
  },
  DayWrong: {
    code: 'officer.day_wrong',
    status: 422,
    text: '选举日期不对：不能晚于今天，也不能早于 60 天以前',
  },
  YearsWrong: {
    code: 'officer.years_wrong',
    status: 422,
    text: '任期是三年或者五年，请重新选',
  },
});
