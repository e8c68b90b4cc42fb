import { HttpError } from '@home/shared';
import { AppError } from '../http/app-error';
import type { OffsetClock } from '../calendar/clock';

/** Ten years either way: enough for every deadline, and far from where dates end. */
const MAX_SECONDS = 10 * 366 * 86_400;

/** Carries out `{now}`, `{advanceSeconds}` or `{reset: true}`; exactly one of them. @throws AppError otherwise */
export function moveClock(clock: OffsetClock, order: unknown): void {
  const [entry, ...others] =
    typeof order === 'object' && order !== null ? Object.entries(order) : [];
  if (!entry || others.length > 0) throw misunderstood('body');
  const [name, value]: [string, unknown] = entry;
  if (name === 'reset' && value === true) clock.reset();
  else if (name === 'now' && isInstant(value)) clock.set(new Date(value));
  else if (name === 'advanceSeconds' && isShift(value)) clock.advance(value);
  else throw misunderstood(name);
}

function isInstant(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT.+(Z|[+-]\d\d:\d\d)$/.test(value))
    return false;
  return Math.abs(Date.parse(value) - Date.now()) <= MAX_SECONDS * 1000;
}

function isShift(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= MAX_SECONDS;
}

function misunderstood(field: string): AppError {
  return new AppError(HttpError.Validation, {
    [field]: '请只填一项：now（时刻）、advanceSeconds（秒数）或 reset（true）',
  });
}
