import { stationLimits } from './limits.ts';
import type { StationHours, WeekSpan } from './hours.ts';
import { isAlwaysOpen, weekSpans } from './hours.ts';

export type OpenState = 'open' | 'closed' | 'unconfirmed';

export interface StationOpenness {
  readonly state: OpenState;
  /** What a door's tag says: '开着' · '没开' · '未确认'. */
  readonly tag: string;
  /** Tag and what follows: '开着 · 24 小时' · '开着 · 到 20:00' · '没开 · 明天 08:00 开'. */
  readonly text: string;
}

export interface StationSigns {
  readonly hours: readonly StationHours[];
  /** The last time a keeper, an import or a visit showed the hours are kept; null: never. */
  readonly confirmedAt: Date | null;
}

const dayMinutes = 24 * 60;
const weekMinutes = 7 * dayMinutes;
const weekdayNames = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
// China has kept UTC+8 without summer time since 1991; not every mini-program engine has Intl.
const shanghaiOffsetMs = 8 * 3600 * 1000;
const mondayEpochMs = 4 * 86400 * 1000;

/**
 * Is the door open at an instant? "Open" is only said when somebody confirmed the hours within
 * `stationLimits.staleDays`; without hours, or stale, it is 未确认 (product promise 10).
 */
export function opennessAt(station: StationSigns, at: Date): StationOpenness {
  const spans = weekSpans(station.hours);
  if (spans.length === 0) return { state: 'unconfirmed', tag: '未确认', text: '未确认' };
  const minute = minuteOfWeek(at);
  const current = spans.find((span) => contains(span, minute));
  if (!current) {
    return { state: 'closed', tag: '没开', text: `没开 · ${nextOpening(spans, minute)}` };
  }
  const until = isAlwaysOpen(station.hours) ? '24 小时' : closingText(current, minute);
  return isStale(station.confirmedAt, at)
    ? { state: 'unconfirmed', tag: '未确认', text: `未确认 · ${until}` }
    : { state: 'open', tag: '开着', text: `开着 · ${until}` };
}

/** Minutes since Monday 00:00 in Asia/Shanghai. */
export function minuteOfWeek(at: Date): number {
  const sinceMonday = Math.floor((at.getTime() + shanghaiOffsetMs - mondayEpochMs) / 60000);
  return ((sinceMonday % weekMinutes) + weekMinutes) % weekMinutes;
}

function contains(span: WeekSpan, minute: number): boolean {
  const isIn = (m: number): boolean => span.from <= m && m < span.to;
  // A span of Sunday night reaches into Monday, which is minute 0 again.
  return isIn(minute) || isIn(minute + weekMinutes);
}

function isStale(confirmedAt: Date | null, at: Date): boolean {
  if (confirmedAt === null) return true;
  return at.getTime() - confirmedAt.getTime() > stationLimits.staleDays * 86400 * 1000;
}

function closingText(span: WeekSpan, minute: number): string {
  const now = minute < span.from ? minute + weekMinutes : minute;
  if (span.to - now > dayMinutes) return `到${weekdayName(span.to)} ${clockText(span.to)}`;
  const closesAtMidnight = span.to % dayMinutes === 0;
  const isToday = closesAtMidnight || sameDay(span.to, now);
  return closesAtMidnight ? '到 24:00' : `到${isToday ? ' ' : '明天 '}${clockText(span.to)}`;
}

function nextOpening(spans: readonly WeekSpan[], minute: number): string {
  const upcoming = spans
    .map((span) => (span.from > minute ? span.from : span.from + weekMinutes))
    .reduce((a, b) => Math.min(a, b));
  if (sameDay(upcoming, minute)) return `${clockText(upcoming)} 开`;
  const daysAhead = Math.floor(upcoming / dayMinutes) - Math.floor(minute / dayMinutes);
  const day = daysAhead === 1 ? '明天' : weekdayName(upcoming);
  return `${day} ${clockText(upcoming)} 开`;
}

function sameDay(a: number, b: number): boolean {
  return Math.floor(a / dayMinutes) === Math.floor(b / dayMinutes);
}

function weekdayName(minute: number): string {
  return weekdayNames[Math.floor(minute / dayMinutes) % 7] ?? '';
}

function clockText(minute: number): string {
  const inDay = minute % dayMinutes;
  const two = (n: number): string => (n < 10 ? `0${n}` : String(n));
  return `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`;
}
