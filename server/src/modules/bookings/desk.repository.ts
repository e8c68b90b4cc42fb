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

export interface TakenSpan {
  readonly resourceId: string;
  readonly from: Date;
  readonly to: Date;
  readonly isMine: boolean;
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

const HOLDING = "'requested', 'following', 'confirmed', 'checked_in', 'no_show'";

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
        WHERE b.venue_id = ? AND b.day = ? AND b.status IN (${HOLDING})
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

  /** What is taken on these days, and which of it is the viewer's. */
  async listTaken(
    venueId: string,
    from: Day,
    to: Day,
    viewer: string | null,
  ): Promise<TakenSpan[]> {
    const rows = await this.database.execute<{
      resource_id: Buffer;
      starts_at: Date;
      ends_at: Date;
      mine: number | null;
    }>(
      `SELECT resource_id, starts_at, ends_at, person_id = ? AS mine FROM bookings
        WHERE venue_id = ? AND day BETWEEN ? AND ? AND status IN (${HOLDING})`,
      [viewer === null ? null : uuidToBin(viewer), uuidToBin(venueId), from, to],
    );
    return rows.map((row) => ({
      resourceId: binToUuid(row.resource_id),
      from: row.starts_at,
      to: row.ends_at,
      isMine: Number(row.mine ?? 0) === 1,
    }));
  }

  async findDueAt(id: string): Promise<Date | null> {
    const [row] = await this.database.execute<{ due_at: Date }>(
      "SELECT due_at FROM tasks WHERE subject_type = 'booking' AND subject_id = ? AND open = 1",
      [uuidToBin(id)],
    );
    return row?.due_at ?? null;
  }
}
