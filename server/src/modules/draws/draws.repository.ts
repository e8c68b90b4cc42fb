import type { DrawExclusion, DrawRule } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';

export interface Draw {
  readonly id: string;
  readonly activityId: string;
  readonly rule: DrawRule;
  readonly seedHash: Buffer;
  /** `null` until the draw is done. */
  readonly seed: string | null;
  readonly drawsAt: Date;
  readonly committedAt: Date;
  readonly frozenAt: Date | null;
  readonly places: number | null;
  readonly revealedAt: Date | null;
}

export interface DrawEntry {
  readonly number: number;
  readonly registrationId: string;
  readonly tickets: number;
  readonly exclusion: DrawExclusion | null;
  readonly position: number | null;
}

interface Row {
  id: Buffer;
  activity_id: Buffer;
  rule: string;
  seed_hash: Buffer;
  seed: string | null;
  draws_at: Date;
  committed_at: Date;
  frozen_at: Date | null;
  places: number | null;
  revealed_at: Date | null;
}

interface EntryRow {
  number: number;
  registration_id: Buffer;
  tickets: number;
  exclusion: DrawExclusion | null;
  position: number | null;
}

const ROWS_A_STATEMENT = 500;

@Injectable()
export class DrawsRepository {
  constructor(private readonly database: Database) {}

  async insert(
    draw: Pick<Draw, 'id' | 'activityId' | 'rule' | 'seedHash' | 'drawsAt' | 'committedAt'>,
    sealedSeed: Buffer,
  ): Promise<void> {
    await this.database.run(
      `INSERT INTO draws (id, activity_id, programme, rule, seed_enc, seed_hash, draws_at, committed_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(draw.id),
        uuidToBin(draw.activityId),
        draw.rule.programme,
        JSON.stringify(draw.rule),
        sealedSeed,
        draw.seedHash,
        draw.drawsAt,
        draw.committedAt,
      ],
    );
  }

  async findByActivity(activityId: string): Promise<Draw | undefined> {
    const [row] = await this.database.execute<Row>(
      `SELECT id, activity_id, rule, seed_hash, seed, draws_at, committed_at, frozen_at, places, revealed_at
         FROM draws WHERE activity_id = ?`,
      [uuidToBin(activityId)],
    );
    return (
      row && {
        id: binToUuid(row.id),
        activityId: binToUuid(row.activity_id),
        rule: JSON.parse(row.rule) as DrawRule,
        seedHash: row.seed_hash,
        seed: row.seed,
        drawsAt: row.draws_at,
        committedAt: row.committed_at,
        frozenAt: row.frozen_at,
        places: row.places,
        revealedAt: row.revealed_at,
      }
    );
  }

  async findSealedSeed(id: string): Promise<Buffer> {
    const [row] = await this.database.execute<{ seed_enc: Buffer }>(
      'SELECT seed_enc FROM draws WHERE id = ?',
      [uuidToBin(id)],
    );
    if (!row) throw new Error('a draw is not there');
    return row.seed_enc;
  }

  /** Once: false when it was fixed before. */
  async freeze(id: string, places: number, at: Date): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      'UPDATE draws SET frozen_at = ?, places = ? WHERE id = ? AND frozen_at IS NULL',
      [at, places, uuidToBin(id)],
    );
    return affectedRows === 1;
  }

  async insertEntries(drawId: string, entries: readonly DrawEntry[]): Promise<void> {
    for (let from = 0; from < entries.length; from += ROWS_A_STATEMENT) {
      const some = entries.slice(from, from + ROWS_A_STATEMENT);
      await this.database.run(
        `INSERT INTO draw_entries (draw_id, number, registration_id, tickets, exclusion, position)
         VALUES ${some.map(() => '(?, ?, ?, ?, ?, ?)').join(', ')}`,
        some.flatMap((one): SqlValue[] => [
          uuidToBin(drawId),
          one.number,
          uuidToBin(one.registrationId),
          one.tickets,
          one.exclusion,
          one.position,
        ]),
      );
    }
  }

  /** In the order in which they are told: the drawn, the line behind them, those who took no part. */
  listUnsettled(drawId: string, limit: number): Promise<DrawEntry[]> {
    return this.select(
      `draw_id = ? AND settled = 0 ORDER BY position IS NULL, position, number LIMIT ${limit}`,
      drawId,
    );
  }

  listAll(drawId: string): Promise<DrawEntry[]> {
    return this.select('draw_id = ? ORDER BY number', drawId);
  }

  async settle(drawId: string, number: number): Promise<void> {
    await this.database.run(
      'UPDATE draw_entries SET settled = 1 WHERE draw_id = ? AND number = ?',
      [uuidToBin(drawId), number],
    );
  }

  /** Once: false when it is public already, or somebody has not been told. */
  async reveal(id: string, seed: string, at: Date): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `UPDATE draws SET seed = ?, revealed_at = ? WHERE id = ? AND frozen_at IS NOT NULL AND revealed_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM draw_entries e WHERE e.draw_id = draws.id AND e.settled = 0)`,
      [seed, at, uuidToBin(id)],
    );
    return affectedRows === 1;
  }

  private async select(where: string, drawId: string): Promise<DrawEntry[]> {
    const rows = await this.database.execute<EntryRow>(
      `SELECT number, registration_id, tickets, exclusion, position FROM draw_entries WHERE ${where}`,
      [uuidToBin(drawId)],
    );
    return rows.map((row) => ({
      number: row.number,
      registrationId: binToUuid(row.registration_id),
      tickets: row.tickets,
      exclusion: row.exclusion,
      position: row.position,
    }));
  }
}
