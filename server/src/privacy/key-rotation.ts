import { setTimeout as sleep } from 'node:timers/promises';
import { binToUuid } from '../database/ids';
import type { Database } from '../database/database';
import type { SealedColumn } from '../database/sealed-columns';
import { SealedValueError, type ColumnCipher } from './column-cipher';

/** Few enough that whoever wants one of these rows waits for milliseconds, and that documents fit in memory. */
const ROWS_AT_ONCE = 50;

export interface ColumnState extends SealedColumn {
  /** Values that another key than the current one sealed. */
  readonly pending: number;
}

export interface Rotated extends SealedColumn {
  readonly resealed: number;
  /** Somebody wrote or erased the value between reading and writing: theirs stands. */
  readonly overtaken: number;
  /** Ids of rows that no key of the ring opens. */
  readonly unreadable: readonly string[];
}

interface SealedRow {
  id: Buffer;
  sealed: Buffer;
}

/** Seals again, with the current key, what older keys sealed. May be killed at any moment and run again. */
export class KeyRotation {
  constructor(
    private readonly database: Database,
    private readonly cipher: ColumnCipher,
    private readonly columns: readonly SealedColumn[],
    private readonly pauseMs = 5,
  ) {}

  async check(): Promise<ColumnState[]> {
    const states: ColumnState[] = [];
    for (const { table, column } of this.columns) {
      const [row] = await this.database.execute<{ pending: number }>(
        `SELECT COUNT(*) AS pending FROM ${table} WHERE ${isOld(column)}`,
        [this.cipher.currentHead],
      );
      states.push({ table, column, pending: Number(row?.pending ?? 0) });
    }
    return states;
  }

  /** Tells `after` when a batch is stored. */
  async rotate(
    { table, column }: SealedColumn,
    after: (resealed: number) => void = () => undefined,
  ): Promise<Rotated> {
    let [resealed, overtaken] = [0, 0];
    const unreadable: string[] = [];
    let last: Buffer = Buffer.alloc(16);
    for (;;) {
      const rows = await this.database.execute<SealedRow>(
        `SELECT id, ${column} AS sealed FROM ${table} WHERE id > ? AND ${isOld(column)} ORDER BY id LIMIT ${ROWS_AT_ONCE}`,
        [last, this.cipher.currentHead],
      );
      const end = rows.at(-1);
      if (!end) return { table, column, resealed, overtaken, unreadable };
      const fresh = rows.flatMap((row) => this.reseal({ table, column }, row, unreadable));
      const stored = await this.store({ table, column }, fresh);
      resealed += stored;
      overtaken += fresh.length - stored;
      last = end.id;
      after(resealed);
      await sleep(this.pauseMs);
    }
  }

  private reseal(
    { table, column }: SealedColumn,
    { id, sealed }: SealedRow,
    unreadable: string[],
  ): (SealedRow & { fresh: Buffer })[] {
    const rowId = binToUuid(id);
    try {
      return [{ id, sealed, fresh: this.cipher.reseal(table, column, rowId, sealed) }];
    } catch (error) {
      if (!(error instanceof SealedValueError)) throw error;
      unreadable.push(rowId);
      return [];
    }
  }

  /** Compare and swap: a value that changed since it was read is left alone. */
  private store(
    { table, column }: SealedColumn,
    rows: readonly (SealedRow & { fresh: Buffer })[],
  ): Promise<number> {
    return this.database.transaction(async () => {
      let stored = 0;
      for (const { id, sealed, fresh } of rows) {
        const { affectedRows } = await this.database.run(
          `UPDATE ${table} SET ${column} = ? WHERE id = ? AND ${column} = ?`,
          [fresh, id, sealed],
        );
        stored += affectedRows;
      }
      return stored;
    });
  }
}

/** What was erased is empty and has no key. */
const isOld = (column: string): string =>
  `${column} IS NOT NULL AND LENGTH(${column}) > 0 AND SUBSTR(${column}, 1, 5) <> ?`;
