import type { WaitlistSubjectType } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Database } from '../../database/database';
import { uuidToBin } from '../../database/ids';

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
    const [row] = await this.database.execute<{
      opens_at: Date;
      ends_at: Date;
      rate: number;
      seed_hash: Buffer;
      seed: string | null;
      entries: number;
      early: number | null;
    }>(
      `SELECT opens_at, ends_at, rate, seed_hash, seed, entries, early FROM waiting_rooms WHERE id = ? ${lock}`,
      [uuidToBin(id)],
    );
    return (
      row && {
        id,
        opensAt: row.opens_at,
        endsAt: row.ends_at,
        ratePerSecond: row.rate,
        seedHash: row.seed_hash,
        seed: row.seed,
        entries: row.entries,
        early: row.early,
      }
    );
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

  async findEntry(roomId: string, accountId: string): Promise<RoomEntry | undefined> {
    const [row] = await this.database.execute<RoomEntry & object>(
      'SELECT number, position FROM waiting_room_entries WHERE room_id = ? AND account_id = ?',
      [uuidToBin(roomId), uuidToBin(accountId)],
    );
    return row && { number: row.number, position: row.position };
  }

  /** With the room locked. */
  async insertEntry(
    roomId: string,
    accountId: string,
    { number, position }: RoomEntry,
    at: Date,
  ): Promise<void> {
    await this.database.run('UPDATE waiting_rooms SET entries = ? WHERE id = ?', [
      number,
      uuidToBin(roomId),
    ]);
    await this.database.run(
      'INSERT INTO waiting_room_entries (room_id, account_id, number, position, entered_at) VALUES (?, ?, ?, ?, ?)',
      [uuidToBin(roomId), uuidToBin(accountId), number, position, at],
    );
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
