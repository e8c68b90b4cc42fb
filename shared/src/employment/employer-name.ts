import { employmentLimits } from './limits.ts';

export type EmployerNameProblem = 'too_short' | 'too_long' | 'digits';

export type EmployerNameCheck =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly problem: EmployerNameProblem; readonly text: string };

const { nameAtLeast, nameLength } = employmentLimits;

const problemTexts: Readonly<Record<EmployerNameProblem, string>> = {
  too_short: '请写单位全称，至少两个字',
  too_long: `单位名称最多 ${nameLength} 个字`,
  digits: '单位名称里不要写电话和证件号',
};

const invisible = /[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad]/g;
/** A phone or an ID number, whatever stands between its digits. */
const numberLike = /\d(?:[\s-]?\d){6,}/;

/** As shown: full and half width alike, Chinese brackets, single spaces. */
export function normaliseEmployerName(input: string): string {
  return input
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\(/g, '（')
    .replace(/\)/g, '）');
}

/**
 * What two spellings of one employer have in common: without spaces, brackets and marks, in one case; 有限责任公司 and
 * 有限公司 are one legal form (公司法 §7), so no second company differs in that alone.
 */
export function employerKeyText(input: string): string {
  return normaliseEmployerName(input)
    .toLowerCase()
    .replace(/[\s（）[\]【】〔〕〈〉《》"'“”‘’.,，。、·•・\-—–_&]/g, '')
    .replace(/有限责任公司/g, '有限公司');
}

/** Whether two spellings name one employer. */
export const isSameEmployer = (one: string, other: string): boolean =>
  employerKeyText(one) === employerKeyText(other);

/** Checks a typed name; the accepted name is the one that is shown. */
export function checkEmployerName(input: string): EmployerNameCheck {
  const name = normaliseEmployerName(input);
  if (numberLike.test(name)) return refuse('digits');
  if (Array.from(employerKeyText(name)).length < nameAtLeast) return refuse('too_short');
  return Array.from(name).length > nameLength ? refuse('too_long') : { ok: true, name };
}

const refuse = (problem: EmployerNameProblem): EmployerNameCheck => ({
  ok: false,
  problem,
  text: problemTexts[problem],
});
