import {
  addDays,
  daysBetween,
  delegationLimits,
  isDay,
  shanghaiDay,
  startOfDay,
  type Day,
  type DelegationState,
} from '@home/shared';

export interface Span {
  readonly from: Date;
  /** Exclusive. */
  readonly to: Date;
}

/**
 * From the first day, or from now when that is today, to the end of the last day; `undefined` when the days are not
 * ones for which a chair may be away.
 */
export function spanOf(fromDay: Day, toDay: Day, now: Date): Span | undefined {
  if (!isDay(fromDay) || !isDay(toDay)) return undefined;
  const wait = daysBetween(shanghaiDay(now), fromDay);
  const days = daysBetween(fromDay, toDay) + 1;
  if (wait < 0 || wait > delegationLimits.startsWithin) return undefined;
  if (days < 1 || days > delegationLimits.days) return undefined;
  return { from: wait === 0 ? now : startOfDay(fromDay), to: startOfDay(addDays(toDay, 1)) };
}

export function stateOf({ from, to }: Span, endedAt: Date | null, now: Date): DelegationState {
  if (endedAt !== null || to <= now) return 'ended';
  return from > now ? 'upcoming' : 'running';
}
