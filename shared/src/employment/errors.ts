import { defineErrors } from '../errors.ts';

export const EmploymentError = defineErrors({
  NotFound: { code: 'employment.not_found', status: 404, text: '没有找到这一条，请刷新' },
  NobodyYet: {
    code: 'employment.nobody_yet',
    status: 409,
    text: '加入工会以后就能在这里写，现在请在入会申请里写',
  },
  WhichOne: {
    code: 'employment.which_one',
    status: 422,
    text: '请选一个：写单位名称，或者选一个平台',
  },
  NameInvalid: {
    code: 'employment.name_invalid',
    status: 422,
    text: '请写单位全称，不要写电话和证件号',
  },
  Already: {
    code: 'employment.already',
    status: 409,
    text: '这个单位或平台已经在上面了，日期不对可以点开更正',
  },
  TooMany: {
    code: 'employment.too_many',
    status: 409,
    text: '最多同时写 20 个，请先把不做了的结束掉',
  },
  DaysWrong: {
    code: 'employment.days_wrong',
    status: 422,
    text: '日期不对：不能晚于今天，结束不能早于开始',
  },
  Ended: { code: 'employment.ended', status: 409, text: '这一条已经结束了，日期不对请点更正' },
});
