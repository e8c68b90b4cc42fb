import type { DoorPlace } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, binToUuidOrNull, newId, uuidToBin } from '../../database/ids';

export interface Door {
  readonly id: string;
  readonly place: DoorPlace;
  readonly placeId: string;
  readonly sessionId: string;
  readonly keeperId: string | null;
  /** Of the keeper, masked. */
  readonly keeperMask: string;
  /** What the phone calls itself. */
  readonly device: string | null;
  readonly openedAt: Date;
  readonly validUntil: Date;
  readonly endedAt: Date | null;
  /** When the phone's login was last renewed. */
  readonly seenAt: Date;
}

export interface NewDoor extends Pick<Door, 'place' | 'placeId' | 'sessionId' | 'validUntil'> {
  readonly accountId: string;
  readonly assignmentId: string;
  readonly at: Date;
  /** One of this phone that ends before then is replaced. */
  readonly renewsBefore: Date;
}

interface Row {
  id: Buffer;
  place: DoorPlace;
  place_id: Buffer;
  session_id: Buffer;
  person_id: Buffer | null;
  name_mask: string | null;
  device: string | null;
  opened_at: Date;
  valid_until: Date;
  ended_at: Date | null;
  refreshed_at: Date;
}

/** A door whose phone was logged out, or whose keeper's office has ended, is no door: it ended then. */
const SELECT = `SELECT d.id, d.place, d.place_id, d.session_id, a.person_id, p.name_mask, s.device, d.opened_at,
    d.valid_until, s.refreshed_at,
    NULLIF(LEAST(COALESCE(d.ended_at, '9999-12-31'), COALESCE(s.revoked_at, '9999-12-31'), a.valid_to), '9999-12-31') AS ended_at
  FROM doors d
  JOIN sessions s ON s.id = d.session_id
  JOIN assignments a ON a.id = d.assignment_id
  LEFT JOIN persons p ON p.id = a.person_id`;

@Injectable()
export class DoorsRepository {
  constructor(private readonly database: Database) {}

  /** One a phone and place: of two at the same moment, the second finds that of the first. */
  async register({ place, placeId, sessionId, validUntil, ...door }: NewDoor): Promise<string> {
    const where = [uuidToBin(placeId), uuidToBin(sessionId)];
    await this.database.run(
      'UPDATE doors SET ended_at = ? WHERE place_id = ? AND session_id = ? AND open = 1 AND valid_until < ?',
      [door.at, ...where, door.renewsBefore],
    );
    await this.database.run(
      `INSERT IGNORE INTO doors (id, place, place_id, session_id, account_id, assignment_id, opened_at, valid_until)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(newId()),
        place,
        ...where,
        uuidToBin(door.accountId),
        uuidToBin(door.assignmentId),
        door.at,
        validUntil,
      ],
    );
    const [row] = await this.database.execute<{ id: Buffer }>(
      'SELECT id FROM doors WHERE place_id = ? AND session_id = ? AND open = 1',
      where,
    );
    if (!row) throw new Error('a door that is gone');
    return binToUuid(row.id);
  }

  async find(id: string): Promise<Door | undefined> {
    const [door] = await this.select('d.id = ?', [uuidToBin(id)]);
    return door;
  }

  /** The phones that show codes of a place now. */
  listOpen(placeId: string, now: Date): Promise<Door[]> {
    return this.select(
      `d.place_id = ? AND d.open = 1 AND d.valid_until > ? AND s.revoked_at IS NULL AND a.valid_to > ?
       ORDER BY d.opened_at, d.id LIMIT 50`,
      [uuidToBin(placeId), now, now],
    );
  }

  /** False when it ended before. */
  async end(id: string, at: Date): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      'UPDATE doors SET ended_at = ? WHERE id = ? AND open = 1',
      [at, uuidToBin(id)],
    );
    return affectedRows === 1;
  }

  private async select(where: string, params: SqlValue[]): Promise<Door[]> {
    const rows = await this.database.execute<Row>(`${SELECT} WHERE ${where}`, params);
    return rows.map((row) => ({
      id: binToUuid(row.id),
      place: row.place,
      placeId: binToUuid(row.place_id),
      sessionId: binToUuid(row.session_id),
      keeperId: binToUuidOrNull(row.person_id),
      keeperMask: row.name_mask ?? '',
      device: row.device,
      openedAt: row.opened_at,
      validUntil: row.valid_until,
      endedAt: row.ended_at,
      seenAt: row.refreshed_at,
    }));
  }
}
