import { addDays, shanghaiDay, startOfDay } from '../time.ts';

/** 22:00–07:00 Asia/Shanghai: nobody has to answer an offer at night, so the night does not count. */
export const quietHours = { from: 22, to: 7 } as const;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** The end of the quiet hours that an instant lies in; the instant itself when it lies in none. */
export function afterQuiet(at: Date): Date {
  const day = shanghaiDay(at);
  const hour = (at.getTime() - startOfDay(day).getTime()) / HOUR_MS;
  if (hour < quietHours.to) return new Date(startOfDay(day).getTime() + quietHours.to * HOUR_MS);
  if (hour < quietHours.from) return at;
  return new Date(startOfDay(addDays(day, 1)).getTime() + quietHours.to * HOUR_MS);
}

/**
 * Until when a place that is offered now is held: so many waking minutes, but never past `lastMoment`. An offer goes
 * out at once also at night; its minutes begin to run at seven.
 */
export function holdUntil(now: Date, minutes: number, lastMoment: Date): Date {
  let at = afterQuiet(now);
  let left = minutes * MINUTE_MS;
  for (;;) {
    const evening = startOfDay(shanghaiDay(at)).getTime() + quietHours.from * HOUR_MS;
    if (at.getTime() + left <= evening) break;
    left -= evening - at.getTime();
    at = afterQuiet(new Date(evening));
  }
  return new Date(Math.min(at.getTime() + left, lastMoment.getTime()));
}
