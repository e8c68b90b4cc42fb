import { defineErrors } from '../errors.ts';

/** Personal files: opening them, and what their owners may do. */
export const PrivacyError = defineErrors({
  RevealsUsedUp: {
    code: 'privacy.reveals_used_up',
    status: 429,
    text: '今天查看原文的次数用完了，请明天再看；急用请让同事或上一级工会看',
  },
  ExportTooSoon: {
    code: 'privacy.export_too_soon',
    status: 429,
    text: '刚刚导出过了，请过一小时再导出；上一份还可以下载',
  },
  ExportNotFound: {
    code: 'privacy.export_not_found',
    status: 404,
    text: '没有找到这份导出，可能已经过期，请重新导出',
  },
  LinkExpired: {
    code: 'privacy.link_expired',
    status: 404,
    text: '这个下载链接已经失效，请回小程序里重新拿一个',
  },
  ConsentNotGiven: {
    code: 'privacy.consent_not_given',
    status: 409,
    text: '您没有正在生效的同意，不用撤回',
  },
  InOffice: {
    code: 'privacy.in_office',
    status: 409,
    text: '您现在有工会职务，要先办完交接，才能退会或者注销',
  },
  Disputed: {
    code: 'privacy.disputed',
    status: 409,
    text: '有人用您的身份证号申请入会，工会正在核对；核对完才能注销',
  },
  NotConfirmed: {
    code: 'privacy.not_confirmed',
    status: 400,
    text: '请先看清楚会删什么、留什么，再确认',
  },
});
