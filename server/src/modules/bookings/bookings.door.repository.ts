import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';
import { BookingsRepository } from './bookings.repository';
import type { BookingRow, CheckIn } from './bookings.types';

const DAY_MS = 86_400_000;

/** What is locked and written at the door. */
@Injectable()
export class BookingDoorRepository {
  constructor(
    private readonly database: Database,
    private readonly bookings: BookingsRepository,
  ) {}

  /** Held until the transaction ends: of two who let the same person in, the second sees that they are in. */
  async lock(id: string): Promise<BookingRow | undefined> {
    await this.database.execute('SELECT id FROM bookings WHERE id = ? FOR UPDATE', [uuidToBin(id)]);
    return this.bookings.findById(id);
  }

  /** What somebody has at a venue around this moment, the earliest first, held until the transaction ends. */
  async lockAround(personId: string, venueId: string, at: Date): Promise<BookingRow[]> {
    const rows = await this.database.execute<{ id: Buffer }>(
      `SELECT id FROM bookings WHERE person_id = ? AND starts_at BETWEEN ? AND ? AND venue_id = ?
          AND status IN ('confirmed', 'checked_in', 'no_show') ORDER BY starts_at FOR UPDATE`,
      [
        uuidToBin(personId),
        new Date(at.getTime() - DAY_MS),
        new Date(at.getTime() + DAY_MS),
        uuidToBin(venueId),
      ],
    );
    const found: BookingRow[] = [];
    for (const { id } of rows) {
      const booking = await this.bookings.findById(binToUuid(id));
      if (booking) found.push(booking);
    }
    return found;
  }

  async setCheckIn(id: string, { by, takenAt, recordedAt }: CheckIn): Promise<void> {
    await this.database.run(
      'UPDATE bookings SET checked_in_by = ?, checked_in_at = ?, recorded_at = ? WHERE id = ?',
      [by, takenAt, recordedAt, uuidToBin(id)],
    );
  }
}
