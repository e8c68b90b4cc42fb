import { checkInLimits, DoorError, doorCodeLimits, type AppErrorSpec } from '@home/shared';
import type { Door } from './doors.repository';

const HOUR_MS = 3_600_000;

/** Until when a phone shows codes: twelve hours, and not beyond what is going on. */
export function validUntil(now: Date, endsAt: Date | null): Date {
  const latest = new Date(now.getTime() + doorCodeLimits.validHours * HOUR_MS);
  return endsAt !== null && endsAt < latest ? endsAt : latest;
}

/** A phone that shows codes already goes on with them, unless they end within the hour and new ones would not. */
export const renewsBefore = (now: Date, until: Date): Date =>
  new Date(Math.min(until.getTime(), now.getTime() + HOUR_MS));

/** Why the door of an activity cannot be opened now. */
export function openingFault(
  { status, startsAt, endsAt }: { status: string; startsAt: Date; endsAt: Date },
  now: Date,
): AppErrorSpec | undefined {
  if (!['published', 'closed'].includes(status) || now >= endsAt) return DoorError.NothingOn;
  const earliest = startsAt.getTime() - doorCodeLimits.validHours * HOUR_MS;
  return now.getTime() < earliest ? DoorError.TooEarlyToOpen : undefined;
}

/** Whether the phone was allowed to show a code at that moment. Clocks of phones are a little off. */
export function isOpenAt(
  { openedAt, validUntil: until, endedAt }: Pick<Door, 'openedAt' | 'validUntil' | 'endedAt'>,
  at: Date,
): boolean {
  const isOpened = openedAt.getTime() <= at.getTime() + checkInLimits.aheadSeconds * 1000;
  return isOpened && at <= until && (endedAt === null || at < endedAt);
}
