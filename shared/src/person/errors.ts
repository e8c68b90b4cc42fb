import { defineErrors } from '../errors.ts';

export const PersonError = defineErrors({
  NameInvalid: {
    code: 'person.name_invalid',
    status: 400,
    text: '姓名请照身份证写，最多 50 个字；中间有点的名字用“·”隔开',
  },
  IdNumberInvalid: {
    code: 'person.id_number_invalid',
    status: 400,
    text: '身份证号不对，请照证件再核对一遍',
  },
  TooYoung: {
    code: 'person.too_young',
    status: 422,
    text: '满 16 周岁的职工可以加入工会，请到时候再来',
  },
  PhoneInvalid: {
    code: 'person.phone_invalid',
    status: 400,
    text: '手机号应为 11 位数字，请再核对一遍',
  },
  PhoneMissing: {
    code: 'person.phone_missing',
    status: 400,
    text: '还差手机号：可以用微信手机号，也可以自己填写',
  },
});
