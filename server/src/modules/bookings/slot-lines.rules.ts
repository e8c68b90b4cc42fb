import { bookingLimits } from '@home/shared';
import type { BookingRow, Charge, LineSlot } from './bookings.types';

const MINUTE_MS = 60_000;
const CELL_MS = bookingLimits.cellMinutes * MINUTE_MS;

/** The slots that a booking takes up, as the grid shows them. */
export function slotsHeld({
  startsAt,
  endsAt,
  day,
  rules,
  venue,
  resource,
}: BookingRow): LineSlot[] {
  const [first, length] = [startsAt.getTime(), rules.slotMinutes * MINUTE_MS];
  const count = Math.floor((endsAt.getTime() - first) / length);
  return Array.from({ length: count }, (_, i) => ({
    venueId: venue.id,
    resourceId: resource.id,
    day,
    from: new Date(first + i * length),
    to: new Date(first + (i + 1) * length),
  }));
}

/** Whether it counts a place in this slot. */
export const isSeatOf = ({ kind, bucket, subjectId }: Charge, slot: LineSlot): boolean =>
  kind === 'seats' &&
  subjectId === slot.resourceId &&
  bucket >= slot.from.getTime() / CELL_MS &&
  bucket < slot.to.getTime() / CELL_MS;
