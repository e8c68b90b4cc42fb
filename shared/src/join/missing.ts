import type { Option } from '../tone.ts';
import { keysOf, optionsOf } from '../tone.ts';

/** What a return for correction can ask for; all of it is named at once. */
export const missingTexts = {
  name: '姓名和身份证不一致，请照证件重新填写',
  id_number: '身份证号核对不上，请照证件重新填写',
  phone: '手机号打不通，请换一个能联系上的',
  workplace: '请补充工作地点（在哪条街、哪个园区干活）',
  employer_proof: '请补充单位全称或工作证明',
  other: '其他，请看说明',
} as const;

export type MissingCode = keyof typeof missingTexts;

export const missingCodes: readonly MissingCode[] = keysOf(missingTexts);

export const missingOptions: readonly Option<MissingCode>[] = optionsOf(missingTexts);
