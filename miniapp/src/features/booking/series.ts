import { addDays, clockText, dayText, shanghaiDay, weekdayText } from '@home/shared';
import type { ResourceDay } from './grid';
import type { Booking } from './use-bookings';

const OFFERED = [2, 4, 8, 12, 16, 26];
const USUAL = 4;

/** How many weeks are offered where the rules let so many; the most is always among them. */
export const weeksOffered = (most: number): number[] => [
  ...OFFERED.filter((weeks) => weeks < most),
  ...(most > 1 ? [most] : []),
];

export const usualWeeks = (most: number): number => Math.min(USUAL, most);

interface Times {
  readonly day: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** '每周二 19:00–20:00'; past midnight '每周二 23:30–次日 00:30'. */
export function weeklyText({ day, startsAt, endsAt }: Times): string {
  const [from, to] = [new Date(startsAt), new Date(endsAt)];
  const next = shanghaiDay(from) === shanghaiDay(to) ? '' : '次日 ';
  return `每${weekdayText(day)} ${clockText(from)}–${next}${clockText(to)}`;
}

/** '从 11 月 24 日（周二）到 12 月 15 日（周二），一共 4 次'. */
export function weeksText(day: string, weeks: number, today: string): string {
  const last = addDays(day, (weeks - 1) * 7);
  return `从 ${dayText(day, today)}到 ${dayText(last, today)}，一共 ${weeks} 次`;
}

/** When what was picked begins and ends; undefined when it is no longer there. */
export function timesOf(
  resource: ResourceDay | undefined,
  { day, startsAt, slots }: { day: string; startsAt: string; slots: number },
): Times | undefined {
  const all = resource?.slots ?? [];
  const from = all.findIndex((slot) => slot.startsAt === startsAt);
  const last = from < 0 ? undefined : all[from + slots - 1];
  return last && { day, startsAt, endsAt: last.endsAt };
}

/** One booking, or the weeks of one series that are still to come, the next first. */
export interface BookingGroup {
  readonly next: Booking;
  readonly weeks: readonly Booking[];
}

/** The weeks of a series stand together, where its next one stands. */
export function grouped(bookings: readonly Booking[]): BookingGroup[] {
  const groups = new Map<string, [Booking, ...Booking[]]>();
  for (const booking of bookings) {
    const key = booking.seriesId ?? booking.id;
    const group = groups.get(key);
    if (group) group.push(booking);
    else groups.set(key, [booking]);
  }
  return [...groups.values()].map((weeks) => ({ next: weeks[0], weeks }));
}
