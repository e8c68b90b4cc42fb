import {
  addDays,
  slotsOn,
  startOfDay,
  weekdayOf,
  type Day,
  type HourUse,
  type Span,
  type VenueSheet,
} from '@home/shared';

/** Bookings of one resource and opening that begin and end together. */
export interface BookedSpan extends Span {
  readonly resourceId: string;
  /** Of the opening it belongs to, also past midnight. */
  readonly day: Day;
  readonly places: number;
}

export interface Use extends HourUse {
  /** What of it is kept for members. */
  readonly publicGood: HourUse;
}

export interface HourPart extends Span {
  /** Of the week: hour 0 is Monday 0:00–1:00, hour 167 the last of Sunday. */
  readonly hour: number;
}

interface Sum {
  open: number;
  booked: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_HOURS = 24;
const WEEK_HOURS = 7 * DAY_HOURS;

const minutesIn = ({ from, to }: Span): number =>
  Math.max(0, to.getTime() - from.getTime()) / MINUTE_MS;

const common = (a: Span, b: Span): Span => ({
  from: a.from > b.from ? a.from : b.from,
  to: a.to < b.to ? a.to : b.to,
});

/** A span cut at whole hours. `day`: of the opening it belongs to. */
export function hourParts({ from, to }: Span, day: Day): HourPart[] {
  const midnight = startOfDay(day).getTime();
  const parts: HourPart[] = [];
  for (let start = from.getTime(); start < to.getTime();) {
    const hour = Math.floor((start - midnight) / HOUR_MS);
    const end = Math.min(to.getTime(), midnight + (hour + 1) * HOUR_MS);
    const weekday = (weekdayOf(addDays(day, Math.floor(hour / DAY_HOURS))) + 6) % 7;
    const span = { from: new Date(start), to: new Date(end) };
    parts.push({ ...span, hour: weekday * DAY_HOURS + (hour % DAY_HOURS) });
    start = end;
  }
  return parts;
}

/**
 * What was open and booked of a venue in slots that are over, by hour of the week and altogether, in minutes times places.
 * Time booked in what has been shut since counts for neither; of a hall that has become smaller no more is booked than is open.
 * `since`: when a resource came; before that it was not there to be booked.
 */
export function useOf(
  { sheet, since }: { sheet: VenueSheet; since: ReadonlyMap<string, Date> },
  days: readonly Day[],
  booked: readonly BookedSpan[],
  now: Date,
): { hours: HourUse[]; sum: Use } {
  const hours = Array.from({ length: WEEK_HOURS }, (): Sum => ({ open: 0, booked: 0 }));
  const [all, publicGood]: [Sum, Sum] = [
    { open: 0, booked: 0 },
    { open: 0, booked: 0 },
  ];
  const byOpening = new Map<string, BookedSpan[]>();
  for (const one of booked) {
    const key = openingOf(one.resourceId, one.day);
    byOpening.set(key, [...(byOpening.get(key) ?? []), one]);
  }
  for (const { id, capacity } of sheet.resources) {
    const came = since.get(id) ?? now;
    for (const day of days) {
      const own = byOpening.get(openingOf(id, day)) ?? [];
      for (const slot of slotsOn(sheet, id, day)) {
        if (slot.closedFor !== null || slot.to > now || slot.from < came) continue;
        for (const part of hourParts(slot, day)) {
          const open = minutesIn(part) * capacity;
          const taken = own.reduce(
            (minutes, one) => minutes + minutesIn(common(one, part)) * one.places,
            0,
          );
          const use = { open, booked: Math.min(taken, open) };
          add(hours[part.hour], use);
          add(all, use);
          if (slot.isPublicGood) add(publicGood, use);
        }
      }
    }
  }
  return { hours, sum: { ...all, publicGood } };
}

const openingOf = (resourceId: string, day: Day): string => `${resourceId}|${day}`;

function add(sum: Sum | undefined, { open, booked }: HourUse): void {
  if (!sum) return;
  sum.open += open;
  sum.booked += booked;
}
