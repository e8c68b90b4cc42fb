import {
  addDays,
  ageBandDays,
  shanghaiDay,
  smallestGroup,
  smallGroupText,
  startOfDay,
  type Day,
} from '@home/shared';
import type { WorkingDays } from '../../calendar/working-days';

/** Applications that came and were decided on the same days. */
export interface DecidedOn {
  readonly opened: Day;
  readonly returned: Day | null;
  readonly resubmitted: Day | null;
  readonly decided: Day;
  readonly count: number;
}

/** Working days from coming to deciding; the days on which the union waited for the applicant do not count. */
export function workingDaysOf(days: DecidedOn, calendar: WorkingDays): number {
  const between = (from: Day, to: Day): number =>
    calendar.workingDaysBetween(startOfDay(from), startOfDay(to));
  const { opened, returned, resubmitted, decided } = days;
  if (returned === null || resubmitted === null) return between(opened, decided);
  return between(opened, returned) + between(resubmitted, decided);
}

/** The smallest value that at least `share` of the weighted values do not exceed; `null` of none. */
export function percentile(
  values: readonly { value: number; count: number }[],
  share: number,
): number | null {
  const total = values.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  let seen = 0;
  for (const { value, count } of [...values].sort((a, b) => a.value - b.value)) {
    seen += count;
    if (seen >= total * share) return value;
  }
  return null;
}

/** Since when something that came may be called at most `fresh`, and at most `due` working days old. */
export function bandStarts(now: Date, calendar: WorkingDays): { fresh: Date; due: Date } {
  const today = shanghaiDay(now);
  const since = (days: number): Date => {
    for (let day = today, counted = 0; ; day = addDays(day, -1)) {
      counted += calendar.isWorkingDay(day) ? 1 : 0;
      if (counted > days) return startOfDay(day);
    }
  };
  return { fresh: since(ageBandDays.fresh), due: since(ageBandDays.due) };
}

/** A number of people, or that they are too few to be told apart from one another. */
export const groupOf = (count: number): { count: number | null; text: string } =>
  count < smallestGroup ? { count: null, text: smallGroupText } : { count, text: `${count} 人` };
