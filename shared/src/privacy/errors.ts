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
  CorrectionOpen: {
    code: 'privacy.correction_open',
    status: 409,
    text: '您有一件更正正在办，办完再提交下一件',
  },
  CorrectionSame: {
    code: 'privacy.correction_same',
    status: 400,
    text: '和现在登记的一样，不用更正',
  },
  CorrectionNotFound: {
    code: 'privacy.correction_not_found',
    status: 404,
    text: '没有找到这件更正',
  },
  CorrectionTaken: {
    code: 'privacy.correction_taken',
    status: 409,
    text: '这个身份证号已经登记过，不能直接改，请走会籍核验',
  },
  NoFile: {
    code: 'privacy.no_file',
    status: 409,
    text: '您还没有登记姓名和身份证号，没有可以更正的',
  },
  ConsentNotGiven: {
    code: 'privacy.consent_not_given',
    status: 409,
    text: '您没有正在生效的同意，不用撤回',
  },
  InOffice: {
    code: 'privacy.in_office',
    status: 409,
    text: '您现在有工会职务，要先办完交接，才能注销',
  },
  NotConfirmed: {
    code: 'privacy.not_confirmed',
    status: 400,
    text: '请先看清楚会删什么、留什么，再确认',
  },
});
