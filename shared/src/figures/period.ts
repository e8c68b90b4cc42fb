import { addDays, daysBetween, isDay, type Day } from '../time.ts';

export interface DayPeriod {
  readonly from: Day;
  /** Included. */
  readonly to: Day;
}

export interface PeriodLimits {
  /** Days of a period, both ends included. */
  readonly byDefault: number;
  readonly atMost: number;
}

export type PeriodFault = 'no_day' | 'backwards' | 'too_long';

/** The days somebody asked to see; up to `today`, and as many as usual, where they did not say. */
export function chosenPeriod(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  today: Day,
  { byDefault, atMost }: PeriodLimits,
): DayPeriod | PeriodFault {
  const last = to ?? today;
  if (!isDay(last)) return 'no_day';
  const first = from ?? addDays(last, 1 - byDefault);
  if (!isDay(first)) return 'no_day';
  const days = daysBetween(first, last) + 1;
  if (days < 1) return 'backwards';
  return days > atMost ? 'too_long' : { from: first, to: last };
}
