import { bookingLimits, checkInLimits } from '@home/shared';
import { arriveBy } from './bookings.rules';
import type { BookingRow } from './bookings.types';

const MINUTE_MS = 60_000;

/** From when on somebody is let in. */
export const checkInFrom = (startsAt: Date): Date =>
  new Date(startsAt.getTime() - bookingLimits.checkInEarlyMinutes * MINUTE_MS);

/** In time for the door: from a quarter of an hour before until the last moment to arrive. */
export function isCheckInTime(
  { startsAt, rules }: Pick<BookingRow, 'startsAt' | 'rules'>,
  now: Date,
): boolean {
  const from = checkInFrom(startsAt);
  return now >= from && now <= arriveBy(startsAt, rules);
}

type Visit = Pick<BookingRow, 'status' | 'startsAt' | 'rules' | 'openedAt'>;

/** Which of somebody's bookings at a venue they stand at the door for, or why for none. */
export type AtDoor<T> =
  | { readonly booking: T }
  | { readonly fault: 'nothing' }
  | { readonly fault: 'came' | 'early' | 'late'; readonly nearest: T };

/** Also one that was marked as missed, when the phone that took them had no network. What was booked afterwards does not count. */
export function bookingAtDoor<T extends Visit>(bookings: readonly T[], at: Date): AtDoor<T> {
  const known = bookings.filter(({ openedAt }) => wasMadeBy(openedAt, at));
  const inTime = known.filter((booking) => isCheckInTime(booking, at));
  const booking = inTime.find(({ status }) => status !== 'checked_in');
  if (booking) return { booking };
  const [came] = inTime;
  if (came) return { fault: 'came', nearest: came };
  const next = known.find(({ startsAt, status }) => startsAt > at && status === 'confirmed');
  if (next) return { fault: 'early', nearest: next };
  const last = known.filter(({ status }) => status !== 'checked_in').at(-1);
  return last ? { fault: 'late', nearest: last } : { fault: 'nothing' };
}

/** Clocks of phones are a little off. */
export const wasMadeBy = (openedAt: Date, at: Date): boolean =>
  openedAt.getTime() <= at.getTime() + checkInLimits.aheadSeconds * 1000;
