import { defineErrors } from '../errors.ts';

export const JoinError = defineErrors({
  AlreadyMember: {
    code: 'join.already_member',
    status: 409,
    text: '您已经是会员了，打开会员卡就能看到您的工会',
  },
  AlreadyOpen: {
    code: 'join.already_open',
    status: 409,
    text: '您有一份申请正在办，在“我的申请”里能看到进展',
  },
  OtherPerson: {
    code: 'join.other_person',
    status: 409,
    text: '这个微信已经登记了另一个人，请用您自己的微信申请',
  },
  TooManyToday: {
    code: 'join.too_many_today',
    status: 429,
    text: '今天提交的次数太多了，请明天再来，或带身份证到就近的工会当面办',
  },
  RouteChanged: {
    code: 'join.route_changed',
    status: 409,
    text: '接收申请的工会有变化，请返回上一步看一下再提交',
  },
  ConsentOutdated: {
    code: 'join.consent_outdated',
    status: 409,
    text: '说明有更新，请看过新的《入会说明》和《个人信息怎么用》再提交',
  },
  ConsentMissing: {
    code: 'join.consent_missing',
    status: 400,
    text: '请先看过并同意《入会说明》和《个人信息怎么用》',
  },
  NotFound: { code: 'join.not_found', status: 404, text: '没有找到这份申请' },
  ReturnedAlready: {
    code: 'join.returned_already',
    status: 409,
    text: '已经退回补充过一次了，请通过、转交或说明理由不予通过',
  },
  MissingRequired: {
    code: 'join.missing_required',
    status: 400,
    text: '请选出要补充的内容，一次说全',
  },
  NoteRequired: { code: 'join.note_required', status: 400, text: '请写一句说明，申请人会看到' },
  ForwardTargetInvalid: {
    code: 'join.forward_target_invalid',
    status: 422,
    text: '不能转给这个工会，请另选一个',
  },
  ResolutionMixed: {
    code: 'join.resolution_mixed',
    status: 422,
    text: '一份决议只能写同一个工会的申请，请分开办理',
  },
  ResolutionDate: {
    code: 'join.resolution_date',
    status: 422,
    text: '决议日期不能早于提交申请的日子，也不能晚于今天',
  },
  ResolutionNotFound: {
    code: 'join.resolution_not_found',
    status: 404,
    text: '没有找到这份决议，请刷新',
  },
  ResolutionIncomplete: {
    code: 'join.resolution_incomplete',
    status: 409,
    text: '其中有申请已经变了，一份也没有通过；请刷新后重选',
  },
  DisputeNotFound: { code: 'join.dispute_not_found', status: 404, text: '没有找到这件会籍核验' },
});
