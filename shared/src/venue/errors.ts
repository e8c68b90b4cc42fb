import { defineErrors } from '../errors.ts';

export const VenueError = defineErrors({
  CodePictureUnavailable: {
    code: 'venue.code_picture_unavailable',
    status: 503,
    text: '微信那边暂时生成不了小程序码，请过几分钟再试',
  },
  NotFound: { code: 'venue.not_found', status: 404, text: '没有找到这个场馆，请返回重新选择' },
  ResourceNotFound: {
    code: 'venue.resource_not_found',
    status: 404,
    text: '没有找到这片场地，请返回重新选择',
  },
  HoursWrong: {
    code: 'venue.hours_wrong',
    status: 422,
    text: '开放时间不对：要是整 5 分钟，同一天里不能互相重叠',
  },
  DaysWrong: {
    code: 'venue.days_wrong',
    status: 422,
    text: '日期不对：从今天或以后开始，结束不早于开始',
  },
  RulesWrong: {
    code: 'venue.rules_wrong',
    status: 422,
    text: '规则之间对不上，请看标出的那几项',
  },
  SpanWrong: {
    code: 'venue.span_wrong',
    status: 422,
    text: '时间不对：结束要晚于开始，还没有过去',
  },
  ClosureUnread: {
    code: 'venue.closure_unread',
    status: 409,
    text: '这段时间的预约和您刚才看到的不一样了，请再看一遍再关',
  },
  ClosureNotFound: {
    code: 'venue.closure_not_found',
    status: 404,
    text: '没有找到这次关闭，请刷新',
  },
  TooSmall: {
    code: 'venue.too_small',
    status: 409,
    text: '已经约出去的比新的名额多，请先取消多出的预约，或把名额放大一些',
  },
  Changed: {
    code: 'venue.changed',
    status: 409,
    text: '场馆刚刚调整了安排，请刷新看看再约',
  },
});
