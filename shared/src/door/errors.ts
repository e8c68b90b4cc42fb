import { defineErrors } from '../errors.ts';

export const DoorError = defineErrors({
  NotFound: { code: 'door.not_found', status: 404, text: '没有找到这个门口码，请返回重新打开' },
  NothingOn: {
    code: 'door.nothing_on',
    status: 409,
    text: '这个活动现在没有在办，开不了门口码，请核对是不是这个活动',
  },
  TooEarlyToOpen: {
    code: 'door.too_early_to_open',
    status: 409,
    text: '开始前 12 小时起才能开门口码，请到时再来',
  },
  CodeUnknown: {
    code: 'door.code_unknown',
    status: 422,
    text: '这不是签到的码，请对着门口手机上正在显示的码再扫',
  },
  CodeStale: {
    code: 'door.code_stale',
    status: 409,
    text: '这个码已经过期：它 20 秒换一次，截图和照片不能用。请对着门口的手机再扫一次',
  },
  Ended: {
    code: 'door.ended',
    status: 409,
    text: '这部手机的门口码已经停用，请让管理员重新打开，或出示会员卡',
  },
  NothingBooked: {
    code: 'door.nothing_booked',
    status: 404,
    text: '您在这里没有预约。可以看看现在能不能订，或者问门口的管理员',
  },
  NotSignedUp: {
    code: 'door.not_signed_up',
    status: 404,
    text: '您没有报上这个活动。请到“我的活动”看看，或者问门口的管理员',
  },
  TooEarly: { code: 'door.too_early', status: 409, text: '还没到签到的时间，请到时再扫' },
  TooLate: {
    code: 'door.too_late',
    status: 409,
    text: '过了到场的时间，签不了到。请找门口的管理员',
  },
  TakenAhead: {
    code: 'door.taken_ahead',
    status: 422,
    text: '手机的时间走快了，请在手机设置里打开“自动设置时间”，再登记一次',
  },
  TakenLongAgo: {
    code: 'door.taken_long_ago',
    status: 422,
    text: '过了 12 小时，补记不了了。被记了没有到场的，请本人在“守约记录”里申诉',
  },
});
