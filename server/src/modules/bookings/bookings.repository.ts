import { bookingStatuses, keysOf, type BookingRules, type BookingStatus } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, binToUuidOrNull, uuidToBin } from '../../database/ids';
import type { Ask, BookingRow, ChargeKind, Desk } from './bookings.types';
import { DESK, deskParams, toDesk, type DeskRow } from './desk-rows';

interface Row {
  id: Buffer;
  status: BookingStatus;
  organisation_id: number;
  path: string;
  person_id: Buffer;
  venue_id: Buffer;
  venue_name: string;
  address: string;
  phone: string;
  resource_id: Buffer;
  resource_name: string;
  capacity: number;
  union_id: number | null;
  share_id: Buffer | null;
  place_id: Buffer;
  rule_set_id: Buffer;
  rules: string;
  charges: string;
  series_id: Buffer | null;
  starts_at: Date;
  ends_at: Date;
  day: string;
  companions: number;
  purpose: string | null;
  opened_at: Date;
  moved_at: Date;
  rating: number | null;
}

const SELECT = `SELECT b.id, b.status, b.organisation_id, o.path, b.person_id, b.venue_id, v.name AS venue_name, v.address, v.phone,
    b.resource_id, r.name AS resource_name, r.capacity, b.union_id, b.share_id, b.place_id, b.rule_set_id, s.rules, b.charges,
    b.series_id, b.starts_at, b.ends_at, b.day, b.companions, b.purpose, b.opened_at, b.moved_at, b.rating
  FROM bookings b
  JOIN organisations o ON o.id = b.organisation_id
  JOIN venues v ON v.id = b.venue_id
  JOIN resources r ON r.id = b.resource_id
  JOIN rule_sets s ON s.id = b.rule_set_id`;

const HOLDING = keysOf(bookingStatuses)
  .filter((status) => bookingStatuses[status].holds)
  .map((status) => `'${status}'`)
  .join(', ');
@Injectable()
export class BookingsRepository {
  constructor(private readonly database: Database) {}

  /** Venue, rules, closures, membership, credit and what one waits for in one read that waits for nobody. */
  async findDesk(personId: string, ask: Ask): Promise<Desk | undefined> {
    const [row] = await this.database.execute<DeskRow>(DESK, deskParams(personId, ask));
    return row && toDesk(row);
  }

  /** One's own. */
  async findOwn(personId: string | null, id: string): Promise<BookingRow | undefined> {
    if (personId === null) return undefined;
    const [row] = await this.select('WHERE b.id = ? AND b.person_id = ?', [
      uuidToBin(id),
      uuidToBin(personId),
    ]);
    return row;
  }

  /** The next and the latest of one's own, the next first. */
  async listOwn(personId: string, since: Date, limit: number): Promise<BookingRow[]> {
    return this.select(
      `WHERE b.person_id = ? AND b.starts_at >= ? ORDER BY b.starts_at DESC LIMIT ${limit}`,
      [uuidToBin(personId), since],
    );
  }

  /** Outside the scope as if they did not exist. */
  async listForOffice(scope: Scope, ids: readonly string[]): Promise<BookingRow[]> {
    if (ids.length === 0) return [];
    const rows = await this.select(
      `WHERE b.id IN (${ids.map(() => '?').join(', ')})`,
      ids.map(uuidToBin),
    );
    return rows.filter(({ organisation }) => scope.covers(organisation.path));
  }

  /** For jobs and for what follows a decision. */
  async findById(id: string): Promise<BookingRow | undefined> {
    const [row] = await this.select('WHERE b.id = ?', [uuidToBin(id)]);
    return row;
  }

  /** The weeks of a recurring booking that are still open, the next first. */
  async listOpenOfSeries(seriesId: string): Promise<BookingRow[]> {
    return this.select('WHERE b.series_id = ? AND b.open = 1 ORDER BY b.starts_at', [
      uuidToBin(seriesId),
    ]);
  }

  /** First, so that one person makes one recurring booking at a time. */
  async lockPerson(personId: string): Promise<void> {
    await this.database.execute('SELECT id FROM persons WHERE id = ? FOR UPDATE', [
      uuidToBin(personId),
    ]);
  }

  /** Whether weeks of a recurring booking of theirs are still to come there. */
  async hasOpenSeries(personId: string, resourceId: string): Promise<boolean> {
    const rows = await this.database.execute(
      'SELECT 1 FROM bookings WHERE person_id = ? AND resource_id = ? AND series_id IS NOT NULL AND open = 1 LIMIT 1',
      [uuidToBin(personId), uuidToBin(resourceId)],
    );
    return rows.length > 0;
  }

  async listOpenOfPerson(personId: string): Promise<BookingRow[]> {
    return this.select('WHERE b.person_id = ? AND b.open = 1 ORDER BY b.starts_at', [
      uuidToBin(personId),
    ]);
  }

  /** What is booked, or asked for, at a venue or in one resource and touched by a span; who is in line has nothing yet. */
  async listTouched(
    venueId: string,
    resourceId: string | null,
    from: Date,
    to: Date,
  ): Promise<BookingRow[]> {
    return this.select(
      `WHERE b.venue_id = ? AND b.open = 1 AND b.status NOT IN ('queued', 'offered') AND b.starts_at < ? AND b.ends_at > ?
          ${resourceId === null ? '' : 'AND b.resource_id = ?'} ORDER BY b.starts_at, b.id`,
      [uuidToBin(venueId), to, from, ...(resourceId === null ? [] : [uuidToBin(resourceId)])],
    );
  }

  /** Who has a place of a resource now or later, also who is there already, or has been offered one. */
  async listSeated(venueId: string, resourceId: string, now: Date): Promise<BookingRow[]> {
    return this.select(
      `WHERE b.venue_id = ? AND b.resource_id = ? AND b.ends_at > ? AND b.status IN (${HOLDING})`,
      [uuidToBin(venueId), uuidToBin(resourceId), now],
    );
  }

  /** On which the clock acts now. */
  async listDue(now: Date, limit: number): Promise<string[]> {
    const rows = await this.database.execute<{ id: Buffer }>(
      `SELECT id FROM bookings WHERE open = 1 AND act_at < ? ORDER BY act_at LIMIT ${limit}`,
      [now],
    );
    return rows.map(({ id }) => binToUuid(id));
  }

  /** A booking whose state moved on by itself: when the clock looks next. */
  async setActAt(id: string, at: Date): Promise<void> {
    await this.database.run('UPDATE bookings SET act_at = ? WHERE id = ?', [at, uuidToBin(id)]);
  }

  private async select(where: string, params: SqlValue[]): Promise<BookingRow[]> {
    const rows = await this.database.execute<Row>(`${SELECT} ${where}`, params);
    return rows.map(toBookingRow);
  }
}

const toBookingRow = (row: Row): BookingRow => ({
  id: binToUuid(row.id),
  status: row.status,
  organisation: { id: row.organisation_id, path: row.path },
  personId: binToUuid(row.person_id),
  venue: {
    id: binToUuid(row.venue_id),
    name: row.venue_name,
    address: row.address,
    phone: row.phone,
  },
  resource: { id: binToUuid(row.resource_id), name: row.resource_name, capacity: row.capacity },
  unionId: row.union_id,
  shareId: binToUuidOrNull(row.share_id),
  placeId: binToUuid(row.place_id),
  ruleSetId: binToUuid(row.rule_set_id),
  rules: JSON.parse(row.rules) as BookingRules,
  charges: row.charges === '' ? [] : (row.charges.split(',') as ChargeKind[]),
  seriesId: binToUuidOrNull(row.series_id),
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  day: row.day,
  companions: row.companions,
  purpose: row.purpose,
  openedAt: row.opened_at,
  movedAt: row.moved_at,
  rating: row.rating,
});
