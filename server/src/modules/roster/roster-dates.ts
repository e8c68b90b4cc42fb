import { isDay } from '@home/shared';
import type { SheetValue } from './roster-workbook';

const DAY_MS = 86_400_000;
/** Serial 0. The 1900 system counts a 29 February 1900 that never was; from March 1900 on this zero makes up for it. */
const ZERO_1900 = Date.UTC(1899, 11, 30);
const ZERO_1904 = Date.UTC(1904, 0, 1);

const chineseDigits = '〇一二三四五六七八九';

/** 二〇二三年五月十一日 → 2023年5月11日 */
const inDigits = (text: string): string =>
  text
    .replace(/[零○OＯ]/g, '〇')
    .replace(/[一二三四五六七八九]?十[一二三四五六七八九]?/g, (tens) => {
      const [before = '', after = ''] = tens.split('十');
      const digit = (sign: string, empty: number) =>
        sign === '' ? empty : chineseDigits.indexOf(sign);
      return String(digit(before, 1) * 10 + digit(after, 0));
    })
    .replace(/[〇一二三四五六七八九]/g, (sign) => String(chineseDigits.indexOf(sign)));

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/**
 * A day as unions write it, 'YYYY-MM-DD'; a month stands for its first day. `''` for an empty cell, `undefined` for what
 * is no day. @param date1904 whether the serial numbers of the file count from 1904
 */
export function readDay(value: SheetValue | undefined, date1904: boolean): string | undefined {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dayOf(value.getTime());
  if (typeof value === 'number') return dayOfNumber(value, date1904);
  if (typeof value === 'boolean') return undefined;
  const text = inDigits(value.normalize('NFKC').replace(/\s+\d{1,2}:\d{2}(:\d{2})?$/, '')).replace(
    /\s/g,
    '',
  );
  if (text === '') return '';
  if (/^\d{5}(\.\d+)?$/.test(text)) return dayOfNumber(Number(text), date1904);
  return dayOfParts(text);
}

function dayOfNumber(value: number, date1904: boolean): string | undefined {
  // 202305 and 20230501 are months and days that somebody typed as numbers; 2023.5 and 2023.11 likewise.
  if (value >= 1900 && value < 2100) {
    const text = String(value);
    // As a number October loses its zero and looks like January: somebody has to say which.
    return text.endsWith('.1') ? undefined : dayOfParts(text);
  }
  if (value > 190_000) return dayOfParts(String(value));
  if (value < 1) return undefined;
  return dayOf((date1904 ? ZERO_1904 : ZERO_1900) + Math.floor(value) * DAY_MS);
}

function dayOfParts(text: string): string | undefined {
  const parts =
    /^(\d{4})[-./年](\d{1,2})(?:[-./月](\d{1,2})?日?号?)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})?$/.exec(text);
  if (!parts) return undefined;
  const [, year = '', month = '', day = '1'] = parts;
  const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(found) ? found : undefined;
}
