import { keysOf } from '../tone.ts';

/** Why a row of a roster cannot be imported as it stands, and what to do. */
export const rosterProblemTexts = {
  name_missing: '还差姓名',
  name_invalid: '姓名请照身份证写，不要带数字或符号',
  id_missing: '还差身份证号',
  id_digits_lost:
    '身份证号被表格当成了数字，后几位已经丢了。请在表格里把这一列设成“文本”，照证件重新填',
  id_length: '身份证号应为 18 位',
  id_charset: '身份证号只有数字，最后一位可以是 X',
  id_region: '身份证号开头的地区码不对，请照证件核对',
  id_birth_date: '身份证号中间的出生日期不对，请照证件核对',
  id_check_digit: '身份证号有一位填错了，请照证件逐位核对',
  too_young: '不满 16 周岁，还不能入会',
  phone_missing: '还差手机号：本人要用它来核对登记',
  phone_invalid: '手机号应为 11 位数字，请再核对一遍',
  date_invalid: '入会日期看不懂，请写成 2023-05-01 这样',
  date_future: '入会日期还没到，请核对',
  duplicate_in_file: '这个身份证号在前面已经有一行，请留一行',
  already_here: '已经是本工会会员，不用再导入',
  // Says nothing about any other union: a registered name that differs, and a membership elsewhere, look the same.
  needs_verification: '这一行不能直接导入，请让本人在小程序里申请入会，由工会核验',
  union_closed: '这个工会正在撤并，不再登记会员。请到接手的工会登记',
} as const;

export type RosterProblem = keyof typeof rosterProblemTexts;

export const rosterProblems: readonly RosterProblem[] = keysOf(rosterProblemTexts);

/** Where an import stands. */
export const rosterImportTexts = {
  preview: '等您核对',
  importing: '正在导入',
  done: '已经导入',
} as const;

export type RosterImportStatus = keyof typeof rosterImportTexts;

export const rosterImportStatuses: readonly RosterImportStatus[] = keysOf(rosterImportTexts);

/** Bytes of a file, people in it, rows of a preview page, members of a page, wrong answers before a registration is closed to the asker. */
export const rosterLimits = {
  fileBytes: 5 * 1024 * 1024,
  rows: 5000,
  pageSize: 12,
  membersPageSize: 8,
  claimTries: 5,
} as const;
