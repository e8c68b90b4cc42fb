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
  RenewalNotFound: {
    code: 'officer.renewal_not_found',
    status: 404,
    text: '没有找到这次换届，请刷新',
  },
  VacancyNotFound: {
    code: 'officer.vacancy_not_found',
    status: 404,
    text: '没有找到这件主席空缺，请刷新',
  },
  OfficerNotFound: {
    code: 'officer.not_found',
    status: 404,
    text: '没有找到这位工会干部，请刷新',
  },
  PostponedBefore: {
    code: 'officer.postponed_before',
    status: 409,
    text: '这一届已经延过一次，不能再延，请尽快选举',
  },
  RelativeNotFound: {
    code: 'officer.relative_not_found',
    status: 404,
    text: '没有找到这条申报，请刷新',
  },
  RelativeUnknown: {
    code: 'officer.relative_unknown',
    status: 422,
    text: '会员号和姓名对不上，请对着亲属的会员卡再核对',
  },
  RelativeYourself: {
    code: 'officer.relative_yourself',
    status: 422,
    text: '不用申报自己，请填亲属的会员号',
  },
  RelativeEmployer: {
    code: 'officer.relative_employer',
    status: 422,
    text: '请写亲属负责的单位名称',
  },
  RelativesFull: {
    code: 'officer.relatives_full',
    status: 409,
    text: '申报的亲属已经很多了，请先撤回不再适用的',
  },
  RelativesNotYet: {
    code: 'officer.relatives_not_yet',
    status: 409,
    text: '加入工会以后才能申报亲属',
  },
  YearsWrong: {
    code: 'officer.years_wrong',
    status: 422,
    text: '任期是三年或者五年，请重新选',
  },
});
