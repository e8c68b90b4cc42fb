import { defineErrors } from '../errors.ts';

export const ActivityError = defineErrors({
  NotFound: { code: 'activity.not_found', status: 404, text: '没有找到这个活动，请返回看看别的' },
  TimesWrong: {
    code: 'activity.times_wrong',
    status: 422,
    text: '时间不对：先报名，再截止，然后开始，最后结束，都不能是过去',
  },
  PlaceMissing: {
    code: 'activity.place_missing',
    status: 422,
    text: '请写清楚在哪里：选一个场馆，或者写地址',
  },
  AudienceWrong: {
    code: 'activity.audience_wrong',
    status: 422,
    text: '请选哪些工会的会员可以报名，最多二十个',
  },
  VenueForeign: {
    code: 'activity.venue_foreign',
    status: 422,
    text: '没有找到这个场馆；不归您管的场馆，请写地址',
  },
  FormWrong: {
    code: 'activity.form_wrong',
    status: 422,
    text: '要问的几项没写对，请看标出的地方',
  },
  Changed: {
    code: 'activity.changed',
    status: 409,
    text: '这份草稿刚刚被别人改过，请刷新看看再来',
  },
  DrawRuleMissing: {
    code: 'activity.draw_rule_missing',
    status: 422,
    text: '抽签的活动要先定好抽签规则',
  },
  NotDraft: {
    code: 'activity.not_draft',
    status: 409,
    text: '已经发布的活动不能再改内容；要大改请取消后重新发',
  },
  CapacityTooSmall: {
    code: 'activity.capacity_too_small',
    status: 409,
    text: '已经占了的名额比这个数多；要减少请先和报名的人说好，逐个取消',
  },
  NotOpenYet: { code: 'activity.not_open_yet', status: 409, text: '还没到报名时间，请到点再来' },
  SignUpOver: { code: 'activity.sign_up_over', status: 409, text: '报名已经截止，看看别的活动吧' },
  Full: { code: 'activity.full', status: 409, text: '名额满了，看看别的活动吧' },
  NotForYou: {
    code: 'activity.not_for_you',
    status: 403,
    text: '这个活动只给指定的会员报名，看看别的活动吧',
  },
  PersonNeeded: {
    code: 'activity.person_needed',
    status: 403,
    text: '这个活动要先实名登记，请先申请入会',
  },
  AlreadyIn: { code: 'activity.already_in', status: 409, text: '您已经报过名了，不用再报' },
  TimeTaken: {
    code: 'activity.time_taken',
    status: 409,
    text: '这段时间您已经有别的预约或活动，先取消那个再来',
  },
  Barred: {
    code: 'activity.barred',
    status: 403,
    text: '您有几次没有到场，暂时不能报名；可以在信用页申诉',
  },
  AnswersWrong: {
    code: 'activity.answers_wrong',
    status: 422,
    text: '有几项没填对，请看标出的地方',
  },
  RegistrationNotFound: {
    code: 'activity.registration_not_found',
    status: 404,
    text: '没有找到这个报名，请刷新看看',
  },
  BeingDrawn: {
    code: 'activity.being_drawn',
    status: 409,
    text: '正在抽签，请等几分钟出结果再取消',
  },
  TooLateToCancel: {
    code: 'activity.too_late_to_cancel',
    status: 409,
    text: '活动已经开始，不能取消了',
  },
  OfferOver: {
    code: 'activity.offer_over',
    status: 409,
    text: '这个名额已经过了确认时间，给了后面的人',
  },
  NotDoorTime: {
    code: 'activity.not_door_time',
    status: 409,
    text: '现在不是到场登记的时间：开始前两小时到结束',
  },
  NotOnList: {
    code: 'activity.not_on_list',
    status: 404,
    text: '名单上没有这个人，请核对是不是这个活动',
  },
  AlreadyCheckedIn: {
    code: 'activity.already_checked_in',
    status: 409,
    text: '已经登记过到场，不用再登记',
  },
  ReasonNeeded: {
    code: 'activity.reason_needed',
    status: 422,
    text: '请扫会员码；要人工登记，请选人并写明原因',
  },
  CardRefused: {
    code: 'activity.card_refused',
    status: 422,
    text: '会员码没有通过，请对方刷新会员卡再扫',
  },
  NotRatable: {
    code: 'activity.not_ratable',
    status: 409,
    text: '到场的人在活动结束后十四天内可以评价一次',
  },
  DrawNotFound: { code: 'activity.draw_not_found', status: 404, text: '这个活动没有抽签' },
  ExportTooSoon: {
    code: 'activity.export_too_soon',
    status: 409,
    text: '上一份名单还在生成，请稍等再要',
  },
  ExportNotFound: {
    code: 'activity.export_not_found',
    status: 404,
    text: '没有找到这份名单，请重新导出',
  },
  EnterRoomFirst: {
    code: 'activity.enter_room_first',
    status: 409,
    text: '现在人多，请先排队，轮到您再报名',
  },
});
