import { defineErrors } from '../errors.ts';

export const RealNameError = defineErrors({
  NameNeeded: {
    code: 'real_name.name_needed',
    status: 409,
    text: '还差一步：先登记姓名和身份证号，加入工会就登记好了',
  },
  VerificationNeeded: {
    code: 'real_name.verification_needed',
    status: 409,
    text: '还差一步：办这件事要先实名核验，请到“我的 → 实名核验”，一分钟就好',
  },
  ChecksUsedUp: {
    code: 'real_name.checks_used_up',
    status: 429,
    text: '今天在线核验的次数用完了，请明天再试；急用可以带身份证到工会当面核验',
  },
  Already: { code: 'real_name.already', status: 409, text: '已经实名核验过了，不用再核验' },
  ChangedMeanwhile: {
    code: 'real_name.changed_meanwhile',
    status: 409,
    text: '登记的姓名或身份证号刚刚更正过，请再核验一次',
  },
});
