/**
 * Working days of the simulated weeks, written down by hand from the notice of 2026 and counted by other code than the
 * server's: what both say alike is right, or wrong twice in the same way.
 */
const HOLIDAYS = new Set(
  ['09-25', '10-01', '10-02', '10-05', '10-06', '10-07'].map((day) => `2026-${day}`),
);
const MADE_UP = new Set(['2026-09-20', '2026-10-10']);
const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;

function isWorked(midnight: number): boolean {
  const day = new Date(midnight).toISOString().slice(0, 10);
  const weekday = new Date(midnight).getUTCDay();
  return MADE_UP.has(day) || (weekday >= 1 && weekday <= 5 && !HOLIDAYS.has(day));
}

/** The last millisecond, in Shanghai, of the n-th working day after the day of `at`. */
export function endOfWorkingDay(at: Date, n: number): Date {
  let midnight = Math.floor((at.getTime() + SHANGHAI_MS) / DAY_MS) * DAY_MS;
  for (let left = n; left > 0;) {
    midnight += DAY_MS;
    if (isWorked(midnight)) left -= 1;
  }
  return new Date(midnight + DAY_MS - SHANGHAI_MS - 1);
}
