import { addDays, endOfDay, shanghaiDay, startOfDay, type Day } from '@home/shared';
import type { WorkingDays } from '../../calendar/working-days';

const MINUTE_MS = 60_000;

/** Times of the stories, told from the present: the demo city is as busy on a holiday as on a Tuesday. */
export class Moments {
  private readonly today: Day;

  constructor(
    readonly now: Date,
    readonly calendar: WorkingDays,
  ) {
    this.today = shanghaiDay(now);
  }

  minutesAgo(minutes: number): Date {
    return new Date(this.now.getTime() - minutes * MINUTE_MS);
  }

  /** 'HH:MM' (Asia/Shanghai) of the n-th working day before today, n ≥ 1. */
  workingDaysAgo(n: number, time: string): Date {
    let day = this.today;
    for (let left = n; left > 0;) {
      day = addDays(day, -1);
      if (this.calendar.isWorkingDay(day)) left -= 1;
    }
    return at(day, time);
  }

  /** 'HH:MM' of the last working day that is at least so many calendar days back. */
  daysAgo(days: number, time: string): Date {
    let day = addDays(this.today, -days);
    while (!this.calendar.isWorkingDay(day)) day = addDays(day, -1);
    return at(day, time);
  }

  /** 00:00 of the day so many calendar days from today: where offices begin and end. */
  midnight(days: number): Date {
    return startOfDay(addDays(this.today, days));
  }

  /** When a clock of `workingDays` must have started to run out today; on a day off, on the next working day. */
  dueToday(workingDays: number, time: string): Date {
    let target = this.today;
    while (!this.calendar.isWorkingDay(target)) target = addDays(target, 1);
    let day = addDays(target, -1);
    const isDueThen = (start: Date): boolean =>
      this.calendar.addWorkingDays(start, workingDays).getTime() === endOfDay(target).getTime();
    while (!this.calendar.isWorkingDay(day) || !isDueThen(at(day, time))) day = addDays(day, -1);
    return at(day, time);
  }
}

function at(day: Day, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(startOfDay(day).getTime() + (hours * 60 + minutes) * MINUTE_MS);
}
