import { isDay } from '../time.ts';
import { ageOn } from './age.ts';

/** Any worker from 16 may join: 劳动法 §15 forbids employing children below that age. */
export const minimumAge = 16;

/** Nobody has grown older; a greater age is a typing error. */
const oldestAge = 125;

export type IdNumberProblem =
  'empty' | 'charset' | 'length' | 'region' | 'birth_date' | 'check_digit' | 'too_young';

export type IdNumberCheck =
  | {
      readonly ok: true;
      readonly idNumber: string;
      readonly birthDate: string;
      readonly age: number;
    }
  | { readonly ok: false; readonly problem: IdNumberProblem; readonly text: string };

export interface IdNumberHint {
  /** `typing`: nothing wrong so far · `complete`: may be submitted · `wrong`: say it at once. */
  readonly state: 'empty' | 'typing' | 'complete' | 'wrong';
  /** Digits still missing up to 18. */
  readonly missing: number;
  readonly text: string;
}

const texts: Readonly<Record<IdNumberProblem, string>> = {
  empty: '请填写身份证号',
  charset: '身份证号只有数字，最后一位可以是 X',
  length: '身份证号应为 18 位',
  region: '开头的地区码不对，请照证件核对',
  birth_date: '中间的出生日期不对，请照证件核对',
  check_digit: '有一位填错了，请照证件逐位核对',
  too_young: '满 16 周岁可以加入工会',
};

// GB/T 2260 provinces; 81–83: residence permits of people from Hong Kong, Macao and Taiwan.
const provinces: ReadonlySet<string> = new Set(
  (
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 ' +
    '61 62 63 64 65 71 81 82 83'
  ).split(' '),
);

// GB 11643-1999, ISO 7064 MOD 11-2.
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

/** Upper-case, without the spaces and hyphens people put between groups. */
export function normaliseIdNumber(input: string): string {
  return input
    .replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[\s-]/g, '')
    .replace(/[xｘＸ]/g, 'X');
}

/** Check digit of the first 17 digits. */
export function idNumberCheckDigit(first17: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17.charAt(i)), 0);
  return checkDigits.charAt(sum % 11);
}

/**
 * The one form a person's number is stored and indexed in: 18 characters, capital X. The number of
 * a first-generation card (15 digits) becomes its 18-digit form, so both are one person.
 * Does not check; give it only what `checkIdNumber` accepted.
 */
export function canonicalIdNumber(input: string): string {
  const typed = normaliseIdNumber(input);
  if (!/^\d{15}$/.test(typed)) return typed;
  const first17 = `${typed.slice(0, 6)}19${typed.slice(6)}`;
  return first17 + idNumberCheckDigit(first17);
}

/**
 * Checks a typed ID number: 15 or 18 digits, province, real birth date, check digit, age on the
 * day `today` ('YYYY-MM-DD', Asia/Shanghai). Residence permits (81–83) and foreign permanent
 * resident cards of 2023 (9 + province + nationality) have the same layout and pass the same check.
 */
export function checkIdNumber(input: string, today: string): IdNumberCheck {
  const typed = normaliseIdNumber(input);
  const problem = shapeProblem(typed) ?? contentProblem(canonicalIdNumber(typed), today);
  if (problem) return { ok: false, problem, text: texts[problem] };
  const idNumber = canonicalIdNumber(typed);
  const birthDate = birthDateOf(idNumber);
  const age = ageOn(birthDate, today);
  if (age < minimumAge) return { ok: false, problem: 'too_young', text: texts.too_young };
  return { ok: true, idNumber, birthDate, age };
}

function shapeProblem(typed: string): IdNumberProblem | undefined {
  if (typed === '') return 'empty';
  if (!/^\d*X?$/.test(typed) || (typed.endsWith('X') && typed.length < 18)) return 'charset';
  return /^(?:\d{15}|\d{17}[\dX])$/.test(typed) ? undefined : 'length';
}

function contentProblem(idNumber: string, today: string): IdNumberProblem | undefined {
  if (!hasKnownRegion(idNumber)) return 'region';
  const birthDate = birthDateOf(idNumber);
  if (!isDay(birthDate) || birthDate > today || ageOn(birthDate, today) > oldestAge) {
    return 'birth_date';
  }
  return idNumberCheckDigit(idNumber) === idNumber.charAt(17) ? undefined : 'check_digit';
}

function hasKnownRegion(idNumber: string): boolean {
  const province = idNumber.startsWith('9') ? idNumber.slice(1, 3) : idNumber.slice(0, 2);
  return province.length < 2 || provinces.has(province);
}

/** 'YYYY-MM-DD' out of a canonical number. */
export function birthDateOf(idNumber: string): string {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
}

/** What to say beside the field while it is being typed: "还差 4 位". */
export function hintIdNumber(partial: string, today: string): IdNumberHint {
  const typed = normaliseIdNumber(partial);
  const missing = Math.max(0, 18 - typed.length);
  const wrong = (text: string): IdNumberHint => ({ state: 'wrong', missing, text });
  if (typed === '') return { state: 'empty', missing, text: '' };
  if (!/^\d*X?$/.test(typed) || (typed.endsWith('X') && typed.length < 18))
    return wrong(texts.charset);
  if (!hasKnownRegion(typed)) return wrong(texts.region);
  if (typed.length > 18) return wrong(`多了 ${typed.length - 18} 位`);
  if (typed.length < 18) {
    const isOldForm = typed.length === 15 && checkIdNumber(typed, today).ok;
    return isOldForm
      ? { state: 'complete', missing, text: '15 位旧证号也可以' }
      : { state: 'typing', missing, text: `还差 ${missing} 位` };
  }
  const check = checkIdNumber(typed, today);
  return check.ok ? { state: 'complete', missing, text: '格式正确' } : wrong(check.text);
}

/** 6501**********1234; anything shorter than a number becomes stars only. */
export function maskIdNumber(input: string): string {
  const idNumber = canonicalIdNumber(input);
  return idNumber.length === 18
    ? `${idNumber.slice(0, 4)}**********${idNumber.slice(14)}`
    : '******************';
}
