import {
  barredUntil,
  bookableFrom,
  BookingError,
  bookingLimits,
  cellsOf,
  dayBucket,
  dayText,
  liesWithin,
  momentText,
  rulesOn,
  saying,
  shanghaiDay,
  slotsFrom,
  startOfDay,
  weekBucket,
  type AppErrorSpec,
  type Audience,
  type BookingRules,
  type Day,
  type Slot,
  type VenueShare,
} from '@home/shared';
import type { Ask, BookingRow, Charge, ChargeKind, Desk, Plan } from './bookings.types';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** A union's number in the shape of the other ids. */
export const idOfNumber = (id: number): string =>
  `00000000-0000-0000-0000-${id.toString(16).padStart(12, '0')}`;

export interface PlanOptions {
  /** A recurring booking reaches beyond the horizon. */
  readonly beyondHorizon?: boolean;
}

/** May this person book this, now? The plan when they may; what to tell them when not. */
export function planOf(
  desk: Desk,
  personId: string,
  ask: Ask,
  now: Date,
  { beyondHorizon = false }: PlanOptions = {},
): Plan | AppErrorSpec {
  const { sheet, resource } = desk;
  const ruleSet = rulesOn(sheet, resource.id, ask.day);
  if (!ruleSet) return BookingError.NotASlot;
  const { rules } = ruleSet;
  if (ask.slots > rules.maxSlots) return BookingError.TooLong;
  if (ask.companions > rules.companions) return BookingError.TooManyCompanions;
  const slots = slotsFrom(sheet, resource.id, {
    day: ask.day,
    startsAt: ask.startsAt,
    count: ask.slots,
  });
  const [first] = slots ?? [];
  const last = slots?.at(-1);
  if (!slots || !first || !last) return BookingError.NotASlot;
  if (first.from <= now) return BookingError.Past;
  const opens = bookableFrom(rules, ask.day);
  if (opens > now && !beyondHorizon)
    return saying(BookingError.NotYetOpen, `还没放出来，${momentText(opens, now)}开始约`);
  const shut = slots.find(({ closedFor }) => closedFor !== null);
  if (shut) return saying(BookingError.Closed, `这个时段不开放：${shut.closedFor}，请换一个时段`);
  const audience = audienceOf(desk, rules, slots);
  if (!audience) return BookingError.NotForYou;
  const until = barredUntil(desk.credit, rules.credit, now);
  if (until)
    return saying(
      BookingError.Barred,
      `有几次约了没来，${dayText(shanghaiDay(until), shanghaiDay(now))}以后才能再约；有原因可以申诉`,
    );
  if (desk.takenBy === 'self') return BookingError.Overlaps;
  if (desk.takenBy === 'other') return BookingError.SlotTaken;
  const unionId = desk.member?.organisationId ?? null;
  const span = { from: first.from, to: last.to };
  const share = audience.share;
  return {
    personId,
    sheet,
    resource,
    ruleSet,
    rules,
    day: ask.day,
    ...span,
    slots,
    companions: ask.companions,
    unionId,
    shareId: share?.id ?? null,
    charges: chargesOf({ ...span, day: ask.day, personId, unionId, resource, share, ruleSet }),
  };
}

export const isRefusal = (answer: Plan | AppErrorSpec): answer is AppErrorSpec => 'code' in answer;

/** As whom somebody comes: the first way that the rules allow. In public-good hours members only. */
function audienceOf(
  { sheet, member }: Desk,
  rules: BookingRules,
  slots: readonly Slot[],
): { as: Audience; share: VenueShare | null } | undefined {
  const allowed = (as: Audience): boolean => rules.audience.includes(as);
  if (member?.path.startsWith(sheet.path) && allowed('own')) return { as: 'own', share: null };
  const share =
    member && allowed('sharing') ? shareFor(sheet.shares, member.path, slots) : undefined;
  if (share) return { as: 'sharing', share };
  const isKept = slots.some(({ isPublicGood }) => isPublicGood);
  return allowed('guests') && (!isKept || member) ? { as: 'guests', share: null } : undefined;
}

function shareFor(
  shares: readonly VenueShare[],
  path: string,
  slots: readonly Slot[],
): VenueShare | undefined {
  return shares.find(
    (share) =>
      path.startsWith(share.path) &&
      slots.every(
        (slot) =>
          share.validFrom <= slot.day &&
          (share.validTo === null || slot.day <= share.validTo) &&
          (share.hours.length === 0 || liesWithin(share.hours, slot.day, slot)),
      ),
  );
}

/** What a booking is counted in; of nothing where the rules set no limit. */
function chargesOf({
  from,
  to,
  day,
  personId,
  unionId,
  resource,
  share,
  ruleSet: { rules, placeId },
}: Pick<Plan, 'from' | 'to' | 'day' | 'personId' | 'unionId' | 'resource' | 'ruleSet'> & {
  share: VenueShare | null;
}): Charge[] {
  const one = (
    kind: ChargeKind,
    bucket: number,
    subjectId: string,
    quota: number | null,
    place = placeId,
  ): Charge[] => (quota === null ? [] : [{ kind, bucket, subjectId, placeId: place, quota }]);
  const seats = resource.capacity > 1 ? cellsOf({ from, to }) : [];
  return [
    ...seats.flatMap((cell) => one('seats', cell, resource.id, resource.capacity, resource.id)),
    ...one('person_day', dayBucket(day), personId, rules.perPersonDay),
    ...one('person_week', weekBucket(day), personId, rules.perPersonWeek),
    ...(unionId === null
      ? []
      : one('union_day', dayBucket(day), idOfNumber(unionId), rules.perUnionDay)),
    ...(share ? one('share_day', dayBucket(day), share.id, share.dailyQuota, share.id) : []),
  ].sort(byKey);
}

export const keyOf = ({ bucket, kind, subjectId, placeId }: Charge): string =>
  `${String(bucket).padStart(10, '0')}|${kind}|${subjectId}|${placeId}`;

/** Always locked in this order, so that two bookings never wait for each other. */
const byKey = (a: Charge, b: Charge): number => (keyOf(a) < keyOf(b) ? -1 : 1);

/** The same for a booking that stands: what it gives back. The quota stays as the counter has it. */
export function chargesHeld(booking: BookingRow): Charge[] {
  const { charges, startsAt, endsAt, day, personId, unionId, shareId, placeId, resource } = booking;
  const of = (kind: ChargeKind, bucket: number, subjectId: string, place = placeId): Charge => ({
    kind,
    bucket,
    subjectId,
    placeId: place,
    quota: 0,
  });
  return charges
    .flatMap((kind): Charge[] => {
      if (kind === 'seats')
        return cellsOf({ from: startsAt, to: endsAt }).map((cell) =>
          of(kind, cell, resource.id, resource.id),
        );
      if (kind === 'person_day') return [of(kind, dayBucket(day), personId)];
      if (kind === 'person_week') return [of(kind, weekBucket(day), personId)];
      if (kind === 'union_day')
        return unionId === null ? [] : [of(kind, dayBucket(day), idOfNumber(unionId))];
      return shareId === null ? [] : [of(kind, dayBucket(day), shareId, shareId)];
    })
    .sort(byKey);
}

export const chargeKinds = (charges: readonly Charge[]): ChargeKind[] => [
  ...new Set(charges.map(({ kind }) => kind)),
];

/** Until when it may be given back without a trace. */
export const cancelUntil = (startsAt: Date, { cancelUntilMinutes }: BookingRules): Date =>
  new Date(startsAt.getTime() - cancelUntilMinutes * MINUTE_MS);

/** The last moment to arrive. */
export const arriveBy = (startsAt: Date, { arriveByMinutes }: BookingRules): Date =>
  new Date(startsAt.getTime() + arriveByMinutes * MINUTE_MS);

export type Cancelling = 'free' | 'late' | 'refused';

/** A request that nobody approved yet is always given back freely. */
export function cancellingOf(
  { status, startsAt, rules }: Pick<BookingRow, 'status' | 'startsAt' | 'rules'>,
  now: Date,
): Cancelling {
  if (now >= startsAt) return 'refused';
  if (status !== 'confirmed' || now <= cancelUntil(startsAt, rules)) return 'free';
  return rules.lateCancel === 'counted' ? 'late' : 'refused';
}

/** Whoever was let in says how it was, from then on for two weeks, once. */
export function isRatable(
  { status, rating, endsAt }: Pick<BookingRow, 'status' | 'rating' | 'endsAt'>,
  now: Date,
): boolean {
  const until = endsAt.getTime() + bookingLimits.ratingDays * DAY_MS;
  return status === 'checked_in' && rating === null && now.getTime() <= until;
}

/** The same slot in each of the following weeks. */
export const weeksFrom = (
  ask: Ask,
  weeks: number,
  dayAfter: (day: Day, days: number) => Day,
): Ask[] =>
  Array.from({ length: weeks }, (_, i) => {
    const day = dayAfter(ask.day, i * 7);
    const offset = ask.startsAt.getTime() - startOfDay(ask.day).getTime();
    return { ...ask, day, startsAt: new Date(startOfDay(day).getTime() + offset) };
  });
