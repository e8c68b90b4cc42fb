import type { WaitlistSubjectType } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Database } from '../../database/database';
import { duplicateKeyOf } from '../../database/errors';
import { binToUuid, uuidToBin } from '../../database/ids';

export interface WaitingRoom {
  readonly id: string;
  readonly opensAt: Date;
  readonly endsAt: Date;
  readonly ratePerSecond: number;
  readonly seedHash: Buffer;
  /** Public once the order is fixed. */
  readonly seed: string | null;
  readonly entries: number;
  /** How many were there at the moment; `null` before. */
  readonly early: number | null;
}

export interface RoomEntry {
  readonly number: number;
  readonly position: number | null;
}

export interface SeenRoom {
  readonly room: WaitingRoom;
  readonly entry: RoomEntry | undefined;
  /** How many places there are to have; `null` where that is not one number. */
  readonly places: number | null;
}

interface RoomRow {
  id: Buffer;
  opens_at: Date;
  ends_at: Date;
  rate: number;
  seed_hash: Buffer;
  seed: string | null;
  entries: number;
  early: number | null;
}

const COLUMNS = 'r.id, r.opens_at, r.ends_at, r.rate, r.seed_hash, r.seed, r.entries, r.early';

const BLOCK_BYTES = 64;

/** HMAC-SHA256 over the number, as SQL: the two padded keys are made here (RFC 2104), the seed never leaves in clear. */
const HMAC_OF_NUMBER = 'SHA2(CONCAT(?, UNHEX(SHA2(CONCAT(?, number), 256))), 256)';

const padded = (seed: string, byte: number): Buffer => {
  const key = Buffer.alloc(BLOCK_BYTES);
  const text = Buffer.from(seed, 'utf8');
  (text.length > BLOCK_BYTES ? createHash('sha256').update(text).digest() : text).copy(key);
  return key.map((one) => one ^ byte) as Buffer;
};

@Injectable()
export class WaitingRoomsRepository {
  constructor(private readonly database: Database) {}

  async insert(
    room: Pick<WaitingRoom, 'id' | 'opensAt' | 'endsAt' | 'ratePerSecond' | 'seedHash'> & {
      subjectType: WaitlistSubjectType;
    },
    sealedSeed: Buffer,
    at: Date,
  ): Promise<void> {
    await this.database.run(
      `INSERT INTO waiting_rooms (id, subject_type, opens_at, ends_at, rate, seed_enc, seed_hash, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(room.id),
        room.subjectType,
        room.opensAt,
        room.endsAt,
        room.ratePerSecond,
        sealedSeed,
        room.seedHash,
        at,
      ],
    );
  }

  async find(id: string, lock = ''): Promise<WaitingRoom | undefined> {
    const [row] = await this.database.execute<RoomRow>(
      `SELECT ${COLUMNS} FROM waiting_rooms r WHERE r.id = ? ${lock}`,
      [uuidToBin(id)],
    );
    return row && toRoom(row);
  }

  /** One read, because everybody who waits makes it every few seconds. */
  async findWithEntry(id: string, accountId: string): Promise<SeenRoom | undefined> {
    const [row] = await this.database.execute<
      RoomRow & { number: number | null; position: number | null; places: number | null }
    >(
      `SELECT ${COLUMNS}, e.number, e.position,
          (SELECT a.capacity FROM activities a WHERE a.id = r.id) AS places FROM waiting_rooms r
         LEFT JOIN waiting_room_entries e ON e.room_id = r.id AND e.account_id = ? WHERE r.id = ?`,
      [uuidToBin(accountId), uuidToBin(id)],
    );
    if (!row) return undefined;
    const { number, position, places } = row;
    return { room: toRoom(row), entry: number === null ? undefined : { number, position }, places };
  }

  /** One after the other: whoever enters, and whoever fixes the order. */
  lock(id: string): Promise<WaitingRoom | undefined> {
    return this.find(id, 'FOR UPDATE');
  }

  async findSealedSeed(id: string): Promise<Buffer> {
    const [row] = await this.database.execute<{ seed_enc: Buffer }>(
      'SELECT seed_enc FROM waiting_rooms WHERE id = ?',
      [uuidToBin(id)],
    );
    if (!row) throw new Error('a waiting room is not there');
    return row.seed_enc;
  }

  /**
   * The next number, and the place behind everybody once the order is fixed, in one round trip: all who enter come one
   * after the other here. False when the account is in already. The whole of a transaction.
   */
  async insertEntry(roomId: string, accountId: string, at: Date): Promise<boolean> {
    const room = uuidToBin(roomId);
    try {
      await this.database.transaction(() =>
        this.database.batch([
          { sql: 'UPDATE waiting_rooms SET entries = entries + 1 WHERE id = ?', params: [room] },
          {
            sql: `INSERT INTO waiting_room_entries (room_id, account_id, number, position, entered_at)
                  SELECT id, ?, entries, IF(early IS NULL, NULL, entries), ? FROM waiting_rooms WHERE id = ?`,
            params: [uuidToBin(accountId), at, room],
          },
        ]),
      );
      return true;
    } catch (error) {
      if (duplicateKeyOf(error) === 'PRIMARY') return false;
      throw error;
    }
  }

  /** With the room locked: whoever is there gets a random place, by the seed that was sealed before. */
  async fixOrder({ id, entries }: WaitingRoom, seed: string): Promise<void> {
    await this.database.run(
      `UPDATE waiting_room_entries e JOIN (
         SELECT number, ROW_NUMBER() OVER (ORDER BY ${HMAC_OF_NUMBER}, number) AS place
           FROM waiting_room_entries WHERE room_id = ?) o ON o.number = e.number
          SET e.position = o.place WHERE e.room_id = ?`,
      [padded(seed, 0x5c), padded(seed, 0x36), uuidToBin(id), uuidToBin(id)],
    );
    await this.database.run('UPDATE waiting_rooms SET early = ?, seed = ? WHERE id = ?', [
      entries,
      seed,
      uuidToBin(id),
    ]);
  }
}

const toRoom = (row: RoomRow): WaitingRoom => ({
  id: binToUuid(row.id),
  opensAt: row.opens_at,
  endsAt: row.ends_at,
  ratePerSecond: row.rate,
  seedHash: row.seed_hash,
  seed: row.seed,
  entries: row.entries,
  early: row.early,
});
