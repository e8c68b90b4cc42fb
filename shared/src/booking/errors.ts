import { defineErrors } from '../errors.ts';

/** Texts that name a moment, a rule or a place are completed by the server; these are said when there is nothing to add. */
export const BookingError = defineErrors({
  RatedBefore: { code: 'booking.rated_before', status: 409, text: '您已经评过分了，谢谢' },
  NotRatable: {
    code: 'booking.not_ratable',
    status: 409,
    text: '到场以后 14 天内可以评分；这次不能评了',
  },
  NotFound: { code: 'booking.not_found', status: 404, text: '没有找到这次预约，请刷新' },
  RealNameNeeded: {
    code: 'booking.real_name_needed',
    status: 403,
    text: '预约要实名：先提交入会申请，就能约了',
  },
  SlotTaken: {
    code: 'booking.slot_taken',
    status: 409,
    text: '这个时段刚被约走了，请换一个时段',
  },
  FreeNow: {
    code: 'booking.free_now',
    status: 409,
    text: '这个时段现在有空，不用候补，直接约就行',
  },
  NotASlot: { code: 'booking.not_a_slot', status: 422, text: '没有这个时段，请刷新后重新选' },
  Closed: { code: 'booking.closed', status: 409, text: '这个时段不开放，请换一个时段' },
  Past: { code: 'booking.past', status: 409, text: '这个时段已经开始了，请换一个时段' },
  NotYetOpen: {
    code: 'booking.not_yet_open',
    status: 409,
    text: '这一天还没有放出来，请晚一点再约',
  },
  TooLong: { code: 'booking.too_long', status: 422, text: '一次约不了这么久，请少选几场' },
  TooManyCompanions: {
    code: 'booking.too_many_companions',
    status: 422,
    text: '带的同伴太多了，请少填几位',
  },
  NotForYou: {
    code: 'booking.not_for_you',
    status: 403,
    text: '这里只对一部分会员开放，请看看这里的规矩，或者换一处',
  },
  Quota: { code: 'booking.quota', status: 409, text: '约的次数到头了，请换一天' },
  Barred: { code: 'booking.barred', status: 403, text: '这段时间约不了；有原因可以申诉' },
  Overlaps: {
    code: 'booking.overlaps',
    status: 409,
    text: '您这个时间已经约了别的，先取消那一个再约',
  },
  TooLateToCancel: {
    code: 'booking.too_late_to_cancel',
    status: 409,
    text: '已经过了可以退的时间；来不了请打场馆电话说一声',
  },
  WouldCount: {
    code: 'booking.would_count',
    status: 409,
    text: '现在退算退晚了，会记一次；还是要退，请打开这一次单独退',
  },
  SeriesNotAllowed: {
    code: 'booking.series_not_allowed',
    status: 422,
    text: '这里不能连着约这么多周，请少约几周或一次一次约',
  },
  SeriesRunning: {
    code: 'booking.series_running',
    status: 409,
    text: '您在这块场地已经有一个连约，一人同时只能有一个：用完或者退掉，再约下一个',
  },
  SeriesAllTaken: {
    code: 'booking.series_all_taken',
    status: 409,
    text: '这些周一次也约不上，请换一个时间',
  },
  CardNotTheirs: {
    code: 'booking.card_not_theirs',
    status: 409,
    text: '这张会员卡不是约场的人的，请核对一下；确实是本人可以人工登记',
  },
  CardNotGood: {
    code: 'booking.card_not_good',
    status: 422,
    text: '会员码过期了或不对，请对方打开会员卡再扫一次',
  },
  NothingBooked: {
    code: 'booking.nothing_booked',
    status: 404,
    text: '这位会员在这里没有要到场的预约，请核对日期和场馆',
  },
  AlreadyCheckedIn: {
    code: 'booking.already_checked_in',
    status: 409,
    text: '已经登记过到场，请进',
  },
  NotNow: {
    code: 'booking.not_now',
    status: 409,
    text: '不在可以登记到场的时间里，开场前 15 分钟起才能登记',
  },
  ReasonNeeded: {
    code: 'booking.reason_needed',
    status: 400,
    text: '没有扫会员卡的，请写一句为什么人工登记',
  },
});
