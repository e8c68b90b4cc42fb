import type { Day } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';

/** How many lines there are, of whomever. */
@Injectable()
export class CreditCounts {
  constructor(private readonly database: Database) {}

  async countLateCancels(
    venueIds: readonly string[],
    from: Day,
    to: Day,
  ): Promise<Map<string, number>> {
    if (venueIds.length === 0) return new Map();
    const rows = await this.database.execute<{ venue_id: Buffer; count: number | string }>(
      `SELECT b.venue_id, COUNT(*) AS count FROM bookings b
         JOIN credit_entries e ON e.matter_id = b.id AND e.kind = 'late_cancel'
         LEFT JOIN credit_entries r ON r.reverses_id = e.id
        WHERE b.venue_id IN (${venueIds.map(() => '?').join(', ')}) AND b.day BETWEEN ? AND ? AND r.id IS NULL
        GROUP BY b.venue_id`,
      [...venueIds.map(uuidToBin), from, to],
    );
    return new Map(rows.map((row) => [binToUuid(row.venue_id), Number(row.count)]));
  }
}
