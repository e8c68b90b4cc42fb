import { defineErrors } from '../errors.ts';

export const RosterError = defineErrors({
  FileUnreadable: {
    code: 'roster.file_unreadable',
    status: 422,
    text: '这个文件打不开。请在表格软件里另存为“工作簿”格式，没有密码，再选一次',
  },
  FileTooLarge: {
    code: 'roster.file_too_large',
    status: 413,
    text: '文件太大了，请把名册分成几份，每份不超过 5000 人，再一份一份导入',
  },
  NoHeader: {
    code: 'roster.no_header',
    status: 422,
    text: '没有找到表头。请在前十行里留一行，写明“姓名”“身份证号”“手机号”',
  },
  Empty: {
    code: 'roster.empty',
    status: 422,
    text: '表头下面没有人，请检查是不是选错了文件',
  },
  NotFound: {
    code: 'roster.not_found',
    status: 404,
    text: '没有找到这次导入，可能已经过期，请重新选文件',
  },
  RowNotFound: {
    code: 'roster.row_not_found',
    status: 404,
    text: '没有找到这一行，请返回刷新',
  },
  NotNow: {
    code: 'roster.not_now',
    status: 409,
    text: '名册已经开始导入，不能再改了',
  },
  NothingToImport: {
    code: 'roster.nothing_to_import',
    status: 409,
    text: '没有可以导入的人，请先改好标出来的行',
  },
  ClaimNotFound: {
    code: 'roster.claim_not_found',
    status: 404,
    text: '没有要核对的登记，请返回刷新',
  },
  MemberNotFound: {
    code: 'roster.member_not_found',
    status: 404,
    text: '没有找到这位会员，请返回刷新',
  },
  ExportNotFound: {
    code: 'roster.export_not_found',
    status: 404,
    text: '没有找到这份名册，可能已经过期，请重新导出',
  },
  ExportTooSoon: {
    code: 'roster.export_too_soon',
    status: 429,
    text: '名册正在导出，请等这一份做好再导出下一份',
  },
});
