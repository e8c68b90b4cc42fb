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
  ResourceTwice: {
    code: 'venue.resource_twice',
    status: 409,
    text: '这个场馆已经有叫这个名字的场地，请换个名字',
  },
  ResourcesFull: {
    code: 'venue.resources_full',
    status: 409,
    text: '一个场馆最多六十片场地，再多请另外登记一个场馆',
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
  NoOwnRules: {
    code: 'venue.no_own_rules',
    status: 409,
    text: '这片场地本来就按场馆的规矩，不用再改',
  },
  HomeChanged: {
    code: 'venue.home_changed',
    status: 409,
    text: '别人刚刚改过它在哪个职工之家，请刷新看看再改',
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
  OneAtATime: {
    code: 'venue.one_at_a_time',
    status: 409,
    text: '这片场地一次只给一家用，没有人数可改',
  },
  TooSmall: {
    code: 'venue.too_small',
    status: 409,
    text: '现在里面的人就比新的名额多，请等他们走了再改，或把名额放大一些',
  },
  ResizeUnread: {
    code: 'venue.resize_unread',
    status: 409,
    text: '没有位子的人和您刚才看到的不一样了，请再看一遍再改',
  },
  ReasonMissing: {
    code: 'venue.reason_missing',
    status: 422,
    text: '有预约要取消，请写一句原因，订了的人会看到',
  },
  Changed: {
    code: 'venue.changed',
    status: 409,
    text: '场馆刚刚调整了安排，请刷新看看再约',
  },
});
