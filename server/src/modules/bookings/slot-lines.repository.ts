import { cellsOf, type Span } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Database, type SqlValue, type Statement } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';
import type { LineSlot, SlotLine } from './bookings.types';

interface Row {
  id: Buffer;
  venue_id: Buffer;
  resource_id: Buffer;
  capacity: number;
  starts_at: Date;
  ends_at: Date;
  day: string;
  waiting: number;
  kept: number;
  next_position: number;
}

const SELECT = `SELECT l.id, l.venue_id, l.resource_id, r.capacity, l.starts_at, l.ends_at, l.day, l.waiting, l.kept, l.next_position
  FROM slot_lines l JOIN resources r ON r.id = l.resource_id`;
const isExclusive = ({ capacity }: SlotLine): boolean => capacity === 1;
const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/** The same for everybody who thinks of this slot: the primary key is where they meet. */
export function slotLineId({ resourceId, from, to }: Span & { resourceId: string }): string {
  const hash = createHash('sha256').update(uuidToBin(resourceId));
  return binToUuid(hash.update(`${from.getTime()}-${to.getTime()}`).digest().subarray(0, 16));
}

/**
 * Lines and the places kept for them. Who joins a line and who frees its slot both lock the row first, and make it when
 * there is none: reading it alone would leave a gap between them (docs/decisions/0026).
 */
@Injectable()
export class SlotLinesRepository {
  constructor(private readonly database: Database) {}

  /** Locked until the transaction ends, always in the order of their ids. */
  async lock(slots: readonly LineSlot[]): Promise<SlotLine[]> {
    if (slots.length === 0) return [];
    const rows = slots
      .map((slot) => ({ id: uuidToBin(slotLineId(slot)), ...slot }))
      .sort((a, b) => Buffer.compare(a.id, b.id));
    await this.database.run(
      `INSERT INTO slot_lines (id, venue_id, resource_id, starts_at, ends_at, day, waiting, kept, next_position)
       VALUES ${rows.map(() => '(?, ?, ?, ?, ?, ?, 0, 0, 1)').join(', ')} ON DUPLICATE KEY UPDATE waiting = waiting`,
      rows.flatMap(({ id, venueId, resourceId, from, to, day }) => [
        id,
        uuidToBin(venueId),
        uuidToBin(resourceId),
        from,
        to,
        day,
      ]),
    );
    return this.select(`WHERE l.id IN (${marks(rows)}) ORDER BY l.starts_at`, [
      ...rows.map(({ id }) => id),
    ]);
  }

  /** The same for a line that was there, after the venue's version, as everybody who offers takes them. */
  async lockById(id: string): Promise<SlotLine | undefined> {
    await this.database.execute(
      'SELECT version FROM venues WHERE id = (SELECT venue_id FROM slot_lines WHERE id = ?) LOCK IN SHARE MODE',
      [uuidToBin(id)],
    );
    await this.database.execute('SELECT id FROM slot_lines WHERE id = ? FOR UPDATE', [
      uuidToBin(id),
    ]);
    return this.find(id);
  }

  async find(id: string): Promise<SlotLine | undefined> {
    const [line] = await this.select('WHERE l.id = ?', [uuidToBin(id)]);
    return line;
  }

  /** All that a span touches, locked. */
  async lockTouched(venueId: string, resourceId: string | null, span: Span): Promise<SlotLine[]> {
    const where = `l.venue_id = ? AND l.starts_at < ? AND l.ends_at > ?${resourceId === null ? '' : ' AND l.resource_id = ?'}`;
    const params = [
      uuidToBin(venueId),
      span.to,
      span.from,
      ...(resourceId === null ? [] : [uuidToBin(resourceId)]),
    ];
    await this.database.execute(
      `SELECT l.id FROM slot_lines l WHERE ${where} ORDER BY l.id FOR UPDATE`,
      params,
    );
    return this.select(`WHERE ${where} ORDER BY l.starts_at`, params);
  }

  /** Lines with a kept place, the oldest slot first. */
  async listKept(limit: number): Promise<string[]> {
    const rows = await this.database.execute<{ id: Buffer }>(
      `SELECT id FROM slot_lines WHERE kept > 0 ORDER BY starts_at LIMIT ${limit}`,
    );
    return rows.map(({ id }) => binToUuid(id));
  }

  async nextPosition(id: string): Promise<void> {
    await this.database.run(
      'UPDATE slot_lines SET next_position = next_position + 1 WHERE id = ?',
      [uuidToBin(id)],
    );
  }

  async changeWaiting(id: string, by: 1 | -1): Promise<void> {
    await this.database.run('UPDATE slot_lines SET waiting = waiting + ? WHERE id = ?', [
      by,
      uuidToBin(id),
    ]);
  }

  /** Whether a place of the slot can be had; waits for whoever is booking it now. */
  async isFree({ resourceId, capacity, ...span }: SlotLine): Promise<boolean> {
    const [resource, cells] = [uuidToBin(resourceId), cellsOf(span)];
    const taken =
      capacity === 1
        ? await this.database.execute(
            `SELECT cell FROM held_cells WHERE cell IN (${marks(cells)}) AND holder_id = ? LOCK IN SHARE MODE`,
            [...cells, resource],
          )
        : await this.database.execute(
            `SELECT used FROM booking_counters WHERE bucket IN (${marks(cells)}) AND kind = 'seats'
             AND subject_id = ? AND place_id = ? AND used >= ? LOCK IN SHARE MODE`,
            [...cells, resource, resource, capacity],
          );
    return taken.length === 0;
  }

  /** A place of this booking goes to the line; for a counted resource nothing moves but the line's own number. */
  keep(line: SlotLine, bookingId: string): Statement[] {
    return [...this.reassign(line, bookingId, line.id), this.stepKept(line, 1)];
  }

  /** A kept place goes to a booking. */
  handOver(line: SlotLine, bookingId: string): Statement[] {
    return [...this.reassign(line, line.id, bookingId), this.stepKept(line, -1)];
  }

  /** Kept places are anybody's again. */
  giveBack(line: SlotLine, count: number): Statement[] {
    const resource = uuidToBin(line.resourceId);
    const cells = cellsOf(line);
    const freed: Statement = isExclusive(line)
      ? {
          sql: `DELETE FROM held_cells WHERE cell IN (${marks(cells)}) AND holder_id = ? AND matter_id = ?`,
          params: [...cells, resource, uuidToBin(line.id)],
        }
      : this.seats(line, -count);
    return [freed, this.stepKept(line, -count)];
  }

  /** Places that nobody has are kept: there are more of them now. */
  keepNew(line: SlotLine, count: number): Statement[] {
    return [this.seats(line, count), this.stepKept(line, count)];
  }

  /** The most places of the slot that are taken at one moment. */
  async mostSeats({ resourceId, ...span }: SlotLine): Promise<number> {
    const [resource, cells] = [uuidToBin(resourceId), cellsOf(span)];
    const rows = await this.database.execute<{ used: number }>(
      `SELECT used FROM booking_counters WHERE bucket IN (${marks(cells)}) AND kind = 'seats'
         AND subject_id = ? AND place_id = ? FOR UPDATE`,
      [...cells, resource, resource],
    );
    return Math.max(0, ...rows.map(({ used }) => used));
  }

  private reassign(line: SlotLine, from: string, to: string): Statement[] {
    if (!isExclusive(line)) return [];
    const cells = cellsOf(line);
    return [
      {
        sql: `UPDATE held_cells SET matter_id = ? WHERE cell IN (${marks(cells)}) AND holder_id = ? AND matter_id = ?`,
        params: [uuidToBin(to), ...cells, uuidToBin(line.resourceId), uuidToBin(from)],
      },
    ];
  }

  private seats(line: SlotLine, by: number): Statement {
    const [resource, cells] = [uuidToBin(line.resourceId), cellsOf(line)];
    return {
      // The resource may have more places than when the counter was made.
      sql: `UPDATE booking_counters SET used = used + ?, quota = GREATEST(quota, ?) WHERE bucket IN (${marks(cells)}) AND kind = 'seats'
              AND subject_id = ? AND place_id = ?`,
      params: [by, line.capacity, ...cells, resource, resource],
    };
  }

  private stepKept(line: SlotLine, by: number): Statement {
    return {
      sql: 'UPDATE slot_lines SET kept = kept + ? WHERE id = ?',
      params: [by, uuidToBin(line.id)],
    };
  }

  private async select(where: string, params: SqlValue[]): Promise<SlotLine[]> {
    const rows = await this.database.execute<Row>(`${SELECT} ${where}`, params);
    return rows.map((row) => ({
      id: binToUuid(row.id),
      venueId: binToUuid(row.venue_id),
      resourceId: binToUuid(row.resource_id),
      capacity: row.capacity,
      from: row.starts_at,
      to: row.ends_at,
      day: row.day,
      waiting: row.waiting,
      kept: row.kept,
      nextPosition: row.next_position,
    }));
  }
}
