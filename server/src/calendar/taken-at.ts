import { takenFault } from '@home/shared';
import { AppError } from '../http/app-error';

/**
 * When something was taken at a door, as the phone says, never later than now; now, when it says nothing.
 * @throws DoorError.TakenAhead, DoorError.TakenLongAgo
 */
export function momentTaken(takenAt: string | undefined, now: Date): Date {
  if (takenAt === undefined) return now;
  const at = new Date(takenAt);
  const fault = Number.isNaN(at.getTime()) ? undefined : takenFault(at, now);
  if (fault) throw new AppError(fault);
  return at < now ? at : now;
}
