import type { Day } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';
import type { BookedSpan } from './venue-figures.rules';

/** Bookings of one resource that begin and end together. */
export interface BookedGroup extends BookedSpan {
  readonly venueId: string;
  readonly noShows: number;
  readonly manual: number;
  readonly ratings: number;
  readonly stars: number;
}

interface GroupRow {
  venue_id: Buffer;
  resource_id: Buffer;
  day: Day;
  starts_at: Date;
  ends_at: Date;
  places: number | string;
  no_shows: number | string;
  manual: number | string;
  ratings: number | string;
  stars: number | string | null;
}

/** Counts by venue; `venueIds` are those that the caller's office stands over. Nothing in it tells one person from another. */
@Injectable()
export class VenueFiguresRepository {
  constructor(private readonly database: Database) {}

  /** Of openings of these days, both included, and over by `now`: what was not given back. */
  async listBooked(
    venueIds: readonly string[],
    from: Day,
    to: Day,
    now: Date,
  ): Promise<BookedGroup[]> {
    if (venueIds.length === 0) return [];
    const rows = await this.database.execute<GroupRow>(
      `SELECT b.venue_id, b.resource_id, b.day, b.starts_at, b.ends_at, COUNT(*) AS places,
              SUM(b.status = 'no_show') AS no_shows,
              SUM(b.status = 'checked_in' AND b.checked_in_by = 'manual') AS manual,
              COUNT(b.rating) AS ratings, SUM(b.rating) AS stars
         FROM bookings b
        WHERE b.venue_id IN (${venueIds.map(() => '?').join(', ')}) AND b.day BETWEEN ? AND ? AND b.ends_at <= ?
          AND b.status IN ('confirmed', 'checked_in', 'no_show')
        GROUP BY b.venue_id, b.resource_id, b.day, b.starts_at, b.ends_at`,
      [...venueIds.map(uuidToBin), from, to, now],
    );
    return rows.map((row) => ({
      venueId: binToUuid(row.venue_id),
      resourceId: binToUuid(row.resource_id),
      day: row.day,
      from: row.starts_at,
      to: row.ends_at,
      places: Number(row.places),
      noShows: Number(row.no_shows),
      manual: Number(row.manual),
      ratings: Number(row.ratings),
      stars: Number(row.stars ?? 0),
    }));
  }

  /** Since when each resource is there. */
  async listSince(venueIds: readonly string[]): Promise<Map<string, Date>> {
    if (venueIds.length === 0) return new Map();
    const rows = await this.database.execute<{ id: Buffer; created_at: Date }>(
      `SELECT id, created_at FROM resources WHERE venue_id IN (${venueIds.map(() => '?').join(', ')})`,
      venueIds.map(uuidToBin),
    );
    return new Map(rows.map((row) => [binToUuid(row.id), row.created_at]));
  }
}
