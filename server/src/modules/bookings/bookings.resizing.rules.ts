import { cellsOf } from '@home/shared';
import type { BookingRow } from './bookings.types';

export type Seated = Pick<BookingRow, 'id' | 'status' | 'startsAt' | 'endsAt' | 'openedAt'>;

/** Whoever is there already, or was let in, is not sent away. */
export const isThere = ({ status, startsAt }: Seated, now: Date): boolean =>
  startsAt <= now || status === 'checked_in';

/**
 * Who has no place any more when only so many fit at a time: whoever is there stays, then whoever booked first; who has
 * been offered a place and has not answered comes last. In the order in which they would have come.
 */
export function leftOut<T extends Seated>(seated: readonly T[], capacity: number, now: Date): T[] {
  const rank = (one: T): number => (isThere(one, now) ? 0 : one.status === 'offered' ? 2 : 1);
  const order = (one: T): string => `${rank(one)}|${one.openedAt.toISOString()}|${one.id}`;
  const used = new Map<number, number>();
  const out = [...seated].sort(by(order)).filter((one) => {
    const from = one.startsAt < now ? now : one.startsAt;
    const cells = cellsOf({ from, to: one.endsAt });
    if (cells.some((cell) => (used.get(cell) ?? 0) >= capacity)) return true;
    for (const cell of cells) used.set(cell, (used.get(cell) ?? 0) + 1);
    return false;
  });
  return out.sort(by((one) => `${one.startsAt.toISOString()}|${one.id}`));
}

const by =
  <T>(order: (one: T) => string) =>
  (a: T, b: T): number =>
    order(a) < order(b) ? -1 : 1;
