/**
 * One line of a station's hours, in Asia/Shanghai wall time.
 * `days`: ISO weekdays, 1 = Monday … 7 = Sunday, as '1-7', '1-5', '6,7' or '1,3-5'.
 * `opens` 'HH:MM' 00:00–23:59, `closes` 'HH:MM' 00:00–24:00; closes ≤ opens means the next day.
 */
export interface StationHours {
  readonly days: string;
  readonly opens: string;
  readonly closes: string;
}

const dayMinutes = 24 * 60;
const daysShape = /^[1-7](?:-[1-7])?(?:,[1-7](?:-[1-7])?)*$/;
const weekdayNames = ['', '一', '二', '三', '四', '五', '六', '日'];

/** Weekdays of a `days` text in ascending order; empty when it is malformed. */
export function weekdaysOf(days: string): number[] {
  if (!daysShape.test(days)) return [];
  const found = days.split(',').flatMap((part) => {
    const from = Number(part.charAt(0));
    const to = Number(part.charAt(part.length - 1));
    return from > to ? [] : Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
  return [...new Set(found)].sort((a, b) => a - b);
}

/** True for well-formed hours that do not overlap within a day's line-up. */
export function areHoursValid(hours: readonly StationHours[]): boolean {
  return hours.every(
    (line) =>
      daysShape.test(line.days) &&
      line.days.split(',').every((part) => part.charAt(0) <= part.charAt(part.length - 1)) &&
      /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(line.opens) &&
      /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(line.closes),
  );
}

/** Minutes after midnight of 'HH:MM'. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** A stretch of opening in minutes of the week, Monday 00:00 = 0; `to` may pass the week's end. */
export interface WeekSpan {
  readonly from: number;
  readonly to: number;
}

const knownSpans = new WeakMap<readonly StationHours[], readonly WeekSpan[]>();

/** Merged, ordered spans; hours that touch at midnight become one. Worked out once for a list that is kept. */
export function weekSpans(hours: readonly StationHours[]): readonly WeekSpan[] {
  const known = knownSpans.get(hours) ?? mergedSpans(hours);
  knownSpans.set(hours, known);
  return known;
}

function mergedSpans(hours: readonly StationHours[]): readonly WeekSpan[] {
  const spans = hours
    .flatMap((line) =>
      weekdaysOf(line.days).map((weekday) => {
        const from = (weekday - 1) * dayMinutes + minutesOf(line.opens);
        const length = minutesOf(line.closes) - minutesOf(line.opens);
        return { from, to: from + (length > 0 ? length : length + dayMinutes) };
      }),
    )
    .sort((a, b) => a.from - b.from);
  const merged: { from: number; to: number }[] = [];
  for (const span of spans) {
    const last = merged[merged.length - 1];
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}

/** True when the doors never close: '1-7' 00:00–24:00 in whatever lines it is written. */
export function isAlwaysOpen(hours: readonly StationHours[]): boolean {
  const [only, ...others] = weekSpans(hours);
  return only !== undefined && others.length === 0 && only.to - only.from >= 7 * dayMinutes;
}

/** '24 小时' · '08:00–20:00' · '周一至周五 08:00–20:00，周六、周日 09:00–18:00'. */
export function hoursText(hours: readonly StationHours[]): string {
  if (hours.length === 0) return '开放时间待定';
  if (isAlwaysOpen(hours)) return '24 小时';
  return hours
    .map((line) => {
      const next = minutesOf(line.closes) <= minutesOf(line.opens) ? '次日 ' : '';
      const span =
        line.opens === '00:00' && line.closes === '24:00'
          ? '全天'
          : `${line.opens}–${next}${line.closes}`;
      const days = weekdaysText(weekdaysOf(line.days));
      return days === '' ? span : `${days} ${span}`;
    })
    .join('，');
}

function weekdaysText(weekdays: readonly number[]): string {
  if (weekdays.length === 7) return '';
  const first = weekdays[0] ?? 1;
  const last = weekdays[weekdays.length - 1] ?? 7;
  const isRun = weekdays.length > 2 && last - first === weekdays.length - 1;
  if (isRun) return `周${weekdayNames[first] ?? ''}至周${weekdayNames[last] ?? ''}`;
  return weekdays.map((day) => `周${weekdayNames[day] ?? ''}`).join('、');
}
