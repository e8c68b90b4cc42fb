import { addDays, daysBetween, endOfDay, shanghaiDay, weekdayOf, type Day } from '@home/shared';
import { officialDay } from './official-days';
import type { CalendarOverride } from './overrides';

/**
 * Business days of the mainland: the official notices, then overrides, then Monday to Friday with one warning a year.
 * A clock is counted with the table that was in force on the day it started (`asOf`).
 */
export class WorkingDays {
  private readonly overrides = new Map<Day, CalendarOverride[]>();
  private readonly warnedYears = new Set<string>();

  constructor(
    overrides: readonly CalendarOverride[],
    private readonly warn: (text: string) => void,
  ) {
    for (const override of overrides) {
      const known = this.overrides.get(override.day) ?? [];
      known.push(override);
      known.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1));
      this.overrides.set(override.day, known);
    }
  }

  isWorkingDay(day: Day, asOf: Day = day): boolean {
    const override = this.overrides.get(day)?.find(({ effectiveFrom }) => effectiveFrom <= asOf);
    if (override) return override.kind === 'workday';
    const official = officialDay(day);
    if (official === 'holiday') return false;
    if (official === 'workday') return true;
    if (official === 'unknown') this.warnOnce(day.slice(0, 4));
    const weekday = weekdayOf(day);
    return weekday !== 0 && weekday !== 6;
  }

  /**
   * The end (23:59:59.999 Asia/Shanghai) of the n-th working day after the day of `instant`: the day on which a clock
   * starts does not count (民法典 §201), and the last day ends at 24:00 (§203).
   *
   * @throws RangeError when n is not a whole number from 1 to 366
   */
  addWorkingDays(instant: Date, n: number): Date {
    if (!Number.isInteger(n) || n < 1 || n > 366)
      throw new RangeError(`not a number of days: ${n}`);
    const asOf = shanghaiDay(instant);
    let day = asOf;
    for (let left = n; left > 0;) {
      day = addDays(day, 1);
      if (this.isWorkingDay(day, asOf)) left -= 1;
    }
    return endOfDay(day);
  }

  /** Working days after the day of `now` up to and including the day of `due`; 0 when due today or past due. */
  workingDaysBetween(now: Date, due: Date): number {
    const today = shanghaiDay(now);
    const span = daysBetween(today, shanghaiDay(due));
    let count = 0;
    for (let ahead = 1; ahead <= span; ahead += 1) {
      if (this.isWorkingDay(addDays(today, ahead), today)) count += 1;
    }
    return count;
  }

  private warnOnce(year: string): void {
    if (this.warnedYears.has(year)) return;
    this.warnedYears.add(year);
    this.warn(
      `The official holidays and make-up days of ${year} are not known: counting Monday to Friday and the overrides. ` +
        'Update the chinese-days package, or add the days to calendar/overrides.ts.',
    );
  }
}
