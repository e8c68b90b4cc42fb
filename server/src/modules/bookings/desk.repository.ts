import {
  bookingLimits,
  isRecordedLate,
  type BookingRules,
  type BookingStatus,
  type CheckInWay,
  type Day,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';
import type { SeenLine, Taken } from './availability.rules';

export interface DeskBooking {
  readonly id: string;
  readonly status: BookingStatus;
  readonly nameMask: string;
  readonly resourceName: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly companions: number;
  readonly purpose: string | null;
  readonly rules: BookingRules;
  readonly checkedInBy: CheckInWay | null;
  readonly isLate: boolean;
}

interface OfResource {
  readonly resourceId: string;
}

/** What somebody sees of a venue's days. */
export interface SeenDay {
  readonly taken: readonly (OfResource & Taken)[];
  readonly lines: readonly (OfResource & SeenLine)[];
}

interface SeenRow {
  resource_id: Buffer;
  starts_at: Date;
  ends_at: Date;
  mine: number | null;
  kept: number | null;
  waiting: number | null;
}

interface DeskRow {
  id: Buffer;
  status: BookingStatus;
  name_mask: string;
  resource_name: string;
  starts_at: Date;
  ends_at: Date;
  companions: number;
  purpose: string | null;
  rules: string;
  checked_in_by: CheckInWay | null;
  checked_in_at: Date | null;
  recorded_at: Date | null;
}

/** Whom the keeper expects, or saw. */
const EXPECTED = "'requested', 'following', 'confirmed', 'checked_in', 'no_show'";
const HOLDING = `${EXPECTED}, 'offered'`;

const wasLate = ({ checked_in_at: at, recorded_at: recorded }: DeskRow): boolean =>
  at !== null && recorded !== null && isRecordedLate(at, recorded);

/** Lists of a venue's day. Plain reads: they wait for nobody who books. */
@Injectable()
export class DeskRepository {
  constructor(private readonly database: Database) {}

  async listOfDay(venueId: string, day: Day): Promise<DeskBooking[]> {
    const rows = await this.database.execute<DeskRow>(
      `SELECT b.id, b.status, p.name_mask, r.name AS resource_name, b.starts_at, b.ends_at, b.companions, b.purpose, s.rules,
          b.checked_in_by, b.checked_in_at, b.recorded_at
         FROM bookings b JOIN persons p ON p.id = b.person_id JOIN resources r ON r.id = b.resource_id
         JOIN rule_sets s ON s.id = b.rule_set_id
        WHERE b.venue_id = ? AND b.day = ? AND b.status IN (${EXPECTED})
        ORDER BY b.starts_at, r.position, b.id LIMIT ${bookingLimits.listed}`,
      [uuidToBin(venueId), day],
    );
    return rows.map((row) => ({
      id: binToUuid(row.id),
      status: row.status,
      nameMask: row.name_mask,
      resourceName: row.resource_name,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      companions: row.companions,
      purpose: row.purpose,
      rules: JSON.parse(row.rules) as BookingRules,
      checkedInBy: row.checked_in_by,
      isLate: wasLate(row),
    }));
  }

  /** What is taken on these days, who waits where, and which of it is the viewer's; in one round trip. */
  async look(venueId: string, from: Day, to: Day, viewer: string | null): Promise<SeenDay> {
    const [venue, person] = [uuidToBin(venueId), viewer === null ? null : uuidToBin(viewer)];
    const rows = await this.database.execute<SeenRow>(
      `SELECT resource_id, starts_at, ends_at, person_id = ? AS mine, NULL AS kept, NULL AS waiting FROM bookings
        WHERE venue_id = ? AND day BETWEEN ? AND ? AND status IN (${HOLDING})
       UNION ALL
       SELECT l.resource_id, l.starts_at, l.ends_at, EXISTS (SELECT 1 FROM waitlist_entries w
           WHERE w.subject_type = 'slot' AND w.subject_id = l.id AND w.holder_id = ? AND w.open = 1), l.kept, l.waiting
         FROM slot_lines l WHERE l.venue_id = ? AND l.day BETWEEN ? AND ? AND (l.waiting > 0 OR l.kept > 0)`,
      [person, venue, from, to, person, venue, from, to],
    );
    const seen = rows.map(({ kept, waiting, ...row }) => ({
      resourceId: binToUuid(row.resource_id),
      from: row.starts_at,
      to: row.ends_at,
      isMine: Number(row.mine ?? 0) === 1,
      kept: Number(kept),
      waiting: Number(waiting),
      isLine: kept !== null,
    }));
    return {
      taken: seen.filter(({ isLine }) => !isLine),
      lines: seen
        .filter(({ isLine }) => isLine)
        .map(({ isMine, ...line }) => ({ ...line, isWaiting: isMine })),
    };
  }

  async findDueAt(id: string): Promise<Date | null> {
    const [row] = await this.database.execute<{ due_at: Date }>(
      "SELECT due_at FROM tasks WHERE subject_type = 'booking' AND subject_id = ? AND open = 1",
      [uuidToBin(id)],
    );
    return row?.due_at ?? null;
  }
}
