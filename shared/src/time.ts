/**
 * Days and their wording. A *day* is 'YYYY-MM-DD' in Asia/Shanghai, an *instant* is a Date (UTC).
 *
 * Asia/Shanghai is UTC+8 without summer time since September 1991, so plain arithmetic is exact for
 * every instant this product handles and needs no Intl, which some WeChat engines lack. Older dates
 * (birth dates) are days, never instants.
 */
export type Day = string;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SHANGHAI_OFFSET_MS = 8 * HOUR_MS;
/** From 0000-03-01, where the arithmetic below begins. */
const DAYS_TO_1970 = 719_468;
const DAYS_IN_400_YEARS = 146_097;
const DAY_SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const WEEKDAY_TEXTS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** How pressing a due time is, as the inbox colours it. */
export type DueTone = 'overdue' | 'today' | 'soon' | 'calm';

/** The Asia/Shanghai day of an instant. */
export function shanghaiDay(instant: Date): Day {
  return dayOfNumber(Math.floor((instant.getTime() + SHANGHAI_OFFSET_MS) / DAY_MS));
}

/** True for a day that exists in the calendar: '2026-02-29' is not one. */
export function isDay(text: string): boolean {
  const [, year = '', month = '', date = ''] = DAY_SHAPE.exec(text) ?? [];
  return (
    year !== '' && Number(date) >= 1 && Number(date) <= lengthOfMonth(Number(year), Number(month))
  );
}

/** 00:00 Asia/Shanghai of a day. @throws RangeError when the day does not exist */
export function startOfDay(day: Day): Date {
  return new Date(dayNumber(day) * DAY_MS - SHANGHAI_OFFSET_MS);
}

/** The last millisecond of a day, 23:59:59.999 Asia/Shanghai (民法典 §203: a day ends at 24:00). */
export function endOfDay(day: Day): Date {
  return new Date(startOfDay(day).getTime() + DAY_MS - 1);
}

/** The day that is `count` calendar days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return dayOfNumber(dayNumber(day) + count);
}

/** The same date so many months later; the last of the month where that date does not exist. */
export function addMonths(day: Day, months: number): Day {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const month = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
  for (let date = Number(day.slice(8)); ; date -= 1) {
    const found = `${month}-${String(date).padStart(2, '0')}`;
    if (isDay(found)) return found;
  }
}

/** Calendar days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: Day): number {
  // 1970-01-01 was a Thursday.
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** '周四'. */
export function weekdayText(day: Day): string {
  return WEEKDAY_TEXTS[weekdayOf(day)] ?? '';
}

/** '11 月 26 日（周四）'; with the year in front when it is not the year of `today`. */
export function dayText(day: Day, today: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  const yearText = day.slice(0, 4) === today.slice(0, 4) ? '' : `${year} 年 `;
  return `${yearText}${month} 月 ${date} 日（${weekdayText(day)}）`;
}

/** '14:02' in Asia/Shanghai. */
export function clockText(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(11, 16);
}

/** '11 月 26 日（周四）14:02'. */
export function momentText(instant: Date, now: Date): string {
  return `${dayText(shanghaiDay(instant), shanghaiDay(now))}${clockText(instant)}`;
}

/** '11 月 26 日（周四）19:00–20:30'; '11 月 26 日（周四）09:00 到 11 月 27 日（周五）16:00' over several days. */
export function spanText(from: Date, to: Date, now: Date): string {
  const isOneDay = shanghaiDay(from) === shanghaiDay(to);
  return `${momentText(from, now)}${isOneDay ? `–${clockText(to)}` : ` 到 ${momentText(to, now)}`}`;
}

/**
 * What a person reads about a running clock: '剩 2 个工作日，11 月 26 日（周四）前', '今天到期', '已超过 1 天'.
 * Days past due are calendar days: waiting over a weekend is still waiting.
 *
 * @param workingDaysLeft working days after today up to and including the due day
 */
export function dueText(now: Date, due: Date, workingDaysLeft: number): string {
  const today = shanghaiDay(now);
  const dueDay = shanghaiDay(due);
  if (now.getTime() > due.getTime()) {
    const late = daysBetween(dueDay, today);
    return late > 0 ? `已超过 ${late} 天` : '今天已到期';
  }
  if (today === dueDay) return '今天到期';
  const until = `${dayText(dueDay, today)}前`;
  return workingDaysLeft > 0 ? `剩 ${workingDaysLeft} 个工作日，${until}` : until;
}

/** The tone that goes with `dueText`: 'soon' is the last working day before the due day. */
export function dueTone(now: Date, due: Date, workingDaysLeft: number): DueTone {
  if (now.getTime() > due.getTime()) return 'overdue';
  if (shanghaiDay(now) === shanghaiDay(due)) return 'today';
  return workingDaysLeft <= 1 ? 'soon' : 'calm';
}

/** Days since 1970-01-01, so that day arithmetic never meets a time zone. */
function dayNumber(day: Day): number {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  // Years begin in March here: the leap day is the last, and months have the same lengths in every year.
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(day.slice(8)) - 1;
  return 365 * year + leapDaysUntil(year) + dayOfYear - DAYS_TO_1970;
}

/** The opposite of `dayNumber`. By arithmetic: lists work out hundreds of days, and a Date costs ten times as much. */
function dayOfNumber(number: number): Day {
  const days = number + DAYS_TO_1970;
  const era = Math.floor(days / DAYS_IN_400_YEARS);
  const dayOfEra = days - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - 365 * yearOfEra - leapDaysUntil(yearOfEra);
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const year = yearOfEra + 400 * era + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(date)}`;
}

const leapDaysUntil = (year: number): number =>
  Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);

function lengthOfMonth(year: number, month: number): number {
  if (month !== 2) return MONTH_LENGTHS[month - 1] ?? 0;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : String(number));
