import { addDays, startOfDay, weekdayOf, type Day } from '../time.ts';
import type { BookingRules } from '../booking/rules.ts';
import { bookingLimits } from '../booking/status.ts';
import { areHoursValid, minutesOf, weekdaysOf, type StationHours } from '../station/hours.ts';
import type { ResourceKind } from './kinds.ts';

/** Hours from `validFrom` on; with a last day they are an exception and go before the others. */
export interface HoursVersion {
  readonly id: string;
  /** Of one resource only; `null`: of the venue. */
  readonly resourceId: string | null;
  readonly hours: readonly StationHours[];
  /** The part that is kept for members. */
  readonly publicGood: readonly StationHours[];
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly reason: string | null;
}

/** Rules from a day on. */
export interface RuleVersion {
  readonly id: string;
  /** The venue, or the resource with rules of its own. */
  readonly placeId: string;
  readonly version: number;
  readonly effectiveFrom: Day;
  /** `null`, of a resource only: the venue's again. */
  readonly rules: BookingRules | null;
}

export interface RuleSet extends RuleVersion {
  readonly rules: BookingRules;
}

export interface ClosureSpan {
  readonly id: string;
  readonly resourceId: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly reason: string;
}

export interface VenueResource {
  readonly id: string;
  readonly name: string;
  readonly kind: ResourceKind;
  /** 1: exclusive; more: so many people at a time. */
  readonly capacity: number;
}

export interface VenueShare {
  readonly id: string;
  readonly organisationId: number;
  readonly path: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly hours: readonly StationHours[];
  readonly dailyQuota: number | null;
}

/** Everything that decides what may be booked in a venue. */
export interface VenueSheet {
  readonly id: string;
  readonly name: string;
  readonly organisationId: number;
  readonly path: string;
  readonly version: number;
  readonly resources: readonly VenueResource[];
  readonly hours: readonly HoursVersion[];
  readonly ruleSets: readonly RuleVersion[];
  readonly closures: readonly ClosureSpan[];
  readonly shares: readonly VenueShare[];
}

export interface Span {
  readonly from: Date;
  /** Exclusive. */
  readonly to: Date;
}

export interface Slot extends Span {
  /** Of the opening it belongs to, also past midnight. */
  readonly day: Day;
  readonly isPublicGood: boolean;
  /** Why it is shut; `null`: it is not. */
  readonly closedFor: string | null;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;

const at = (day: Day, minutes: number): Date =>
  new Date(startOfDay(day).getTime() + minutes * MINUTE_MS);
const isoWeekday = (day: Day): number => weekdayOf(day) || 7;
const isInForce = (day: Day, from: Day, to: Day | null): boolean =>
  from <= day && (to === null || day <= to);

/** The openings that begin on a day; the last may end the next. */
export function spansOn(hours: readonly StationHours[], day: Day): Span[] {
  return hours
    .filter((line) => weekdaysOf(line.days).includes(isoWeekday(day)))
    .map((line) => {
      const opens = minutesOf(line.opens);
      const length = minutesOf(line.closes) - opens;
      return { from: at(day, opens), to: at(day, opens + length + (length > 0 ? 0 : DAY_MINUTES)) };
    })
    .sort((a, b) => a.from.getTime() - b.from.getTime());
}

/** The openings of a day and its neighbours, so that those that pass midnight are there. */
const spansAround = (hours: readonly StationHours[], day: Day): Span[] =>
  hours.length === 0
    ? []
    : [addDays(day, -1), day, addDays(day, 1)].flatMap((one) => spansOn(hours, one));

const isInOneOf = (spans: readonly Span[], { from, to }: Span): boolean =>
  spans.some((span) => span.from <= from && span.to >= to);

/** True when the whole span lies in the hours, those of the day before that pass midnight included. */
export const liesWithin = (hours: readonly StationHours[], day: Day, span: Span): boolean =>
  isInOneOf(spansAround(hours, day), span);

/** Well formed, on whole cells, and no two openings overlap, not even across midnight. */
export function areOpeningHoursSound(hours: readonly StationHours[]): boolean {
  if (!areHoursValid(hours)) return false;
  const times = hours.flatMap(({ opens, closes }) => [opens, closes]);
  if (times.some((time) => minutesOf(time) % bookingLimits.cellMinutes !== 0)) return false;
  // Two weeks from a Monday hold every pair of neighbours.
  const spans = Array.from({ length: 14 }, (_, i) => addDays('2026-01-05', i))
    .flatMap((day) => spansOn(hours, day))
    .sort((a, b) => a.from.getTime() - b.from.getTime());
  return spans.every((span, i) => i === 0 || (spans[i - 1]?.to ?? span.from) <= span.from);
}

/** Exceptions before standing hours, a resource's own before the venue's, the later before the earlier. */
export function hoursOn(sheet: VenueSheet, resourceId: string, day: Day): HoursVersion | undefined {
  const rank = (one: HoursVersion): string =>
    [one.validTo === null ? 0 : 1, one.resourceId === null ? 0 : 1, one.validFrom, one.id].join(
      '|',
    );
  return sheet.hours
    .filter(({ resourceId: own }) => own === null || own === resourceId)
    .filter(({ validFrom, validTo }) => isInForce(day, validFrom, validTo))
    .sort((a, b) => (rank(a) < rank(b) ? 1 : -1))[0];
}

/** The rules that hold for a slot of that day: the resource's own where it has some, else the venue's. */
export function rulesOn(
  sheet: Pick<VenueSheet, 'id' | 'ruleSets'>,
  resourceId: string,
  day: Day,
): RuleSet | undefined {
  const inForce = (placeId: string): RuleSet | undefined => {
    const due = sheet.ruleSets.filter((one) => one.placeId === placeId && one.effectiveFrom <= day);
    // A return to the venue's rules ends whatever was decided before it, also what was to come later.
    const returned = Math.max(0, ...due.filter(isReturn).map(({ version }) => version));
    return due
      .filter(hasRules)
      .filter(({ version }) => version > returned)
      .sort((a, b) =>
        a.effectiveFrom === b.effectiveFrom
          ? b.version - a.version
          : a.effectiveFrom < b.effectiveFrom
            ? 1
            : -1,
      )[0];
  };
  return inForce(resourceId) ?? inForce(sheet.id);
}

const isReturn = ({ rules }: RuleVersion): boolean => rules === null;
const hasRules = (version: RuleVersion): version is RuleSet => version.rules !== null;

/** By number: a week of a venue compares thousands of times, and dates are slow to compare. */
export const overlaps = (a: Span, b: Span): boolean =>
  a.from.getTime() < b.to.getTime() && b.from.getTime() < a.to.getTime();

export function closureOver(
  sheet: VenueSheet,
  resourceId: string,
  span: Span,
): ClosureSpan | undefined {
  return sheet.closures.find(
    (one) =>
      (one.resourceId === null || one.resourceId === resourceId) &&
      overlaps(span, { from: one.startsAt, to: one.endsAt }),
  );
}

/** Whether any opening that begins on this day is long enough for a slot. */
export function hasSlotsOn(sheet: VenueSheet, resourceId: string, day: Day): boolean {
  const version = hoursOn(sheet, resourceId, day);
  const rules = rulesOn(sheet, resourceId, day)?.rules;
  if (!version || !rules) return false;
  const step = rules.slotMinutes * MINUTE_MS;
  return spansOn(version.hours, day).some(({ from, to }) => to.getTime() - from.getTime() >= step);
}

/** The slots of the openings that begin on this day. */
export function slotsOn(sheet: VenueSheet, resourceId: string, day: Day): Slot[] {
  const version = hoursOn(sheet, resourceId, day);
  const rules = rulesOn(sheet, resourceId, day)?.rules;
  if (!version || !rules) return [];
  const step = rules.slotMinutes * MINUTE_MS;
  const publicGood = spansAround(version.publicGood, day);
  return spansOn(version.hours, day).flatMap((span) => {
    const count = Math.floor((span.to.getTime() - span.from.getTime()) / step);
    return Array.from({ length: count }, (_, i) => {
      const from = new Date(span.from.getTime() + i * step);
      const to = new Date(from.getTime() + step);
      const isPublicGood = isInOneOf(publicGood, { from, to });
      const closedFor = closureOver(sheet, resourceId, { from, to })?.reason ?? null;
      return { from, to, day, isPublicGood, closedFor };
    });
  });
}

/** `count` slots in a row from a moment, of one day; `undefined` when they are not slots of this resource. */
export function slotsFrom(
  sheet: VenueSheet,
  resourceId: string,
  { day, startsAt, count }: { day: Day; startsAt: Date; count: number },
): Slot[] | undefined {
  const slots = slotsOn(sheet, resourceId, day);
  const first = slots.findIndex(({ from }) => from.getTime() === startsAt.getTime());
  const run = first < 0 ? [] : slots.slice(first, first + count);
  const isUnbroken = run.every(
    ({ from }, i) => i === 0 || run[i - 1]?.to.getTime() === from.getTime(),
  );
  return run.length === count && count > 0 && isUnbroken ? run : undefined;
}

/** When the slots of a day begin to be booked. */
export const bookableFrom = ({ horizonDays, opensAt }: BookingRules, day: Day): Date =>
  at(addDays(day, -horizonDays), minutesOf(opensAt));

/** The cells of time a span takes: whole five minutes since 1970, the last excluded. */
export function cellsOf({ from, to }: Span): number[] {
  const cellMs = bookingLimits.cellMinutes * MINUTE_MS;
  const first = Math.floor(from.getTime() / cellMs);
  const end = Math.ceil(to.getTime() / cellMs);
  return Array.from({ length: end - first }, (_, i) => first + i);
}

/** Days since 1970, and weeks that begin on Monday, for counting by day and by week. */
export const dayBucket = (day: Day): number =>
  Math.round((startOfDay(day).getTime() - startOfDay('1970-01-01').getTime()) / 86_400_000);
export const weekBucket = (day: Day): number => Math.floor((dayBucket(day) + 3) / 7);
