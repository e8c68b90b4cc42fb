import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { uuidToBin } from '../../database/ids';
import type { BookingRow } from './bookings.types';

/** Stars for a visit, and how many of each a venue has. */
@Injectable()
export class RatingsRepository {
  constructor(private readonly database: Database) {}

  /** Once, by whoever was there. False when there is a rating already. */
  async rate({ id, venue }: BookingRow, stars: number): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      "UPDATE bookings SET rating = ? WHERE id = ? AND rating IS NULL AND status = 'checked_in'",
      [stars, uuidToBin(id)],
    );
    if (affectedRows === 0) return false;
    await this.database.run(
      'INSERT INTO venue_ratings (venue_id, stars, given) VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE given = given + 1',
      [uuidToBin(venue.id), stars],
    );
    return true;
  }
}
