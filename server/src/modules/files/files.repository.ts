import { FileError, fileLimits, type FileMedium } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';
import { AppError } from '../../http/app-error';
import type { FilePart } from './files.public';

export interface FileRow {
  readonly id: string;
  readonly accountId: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly side: string;
  readonly medium: FileMedium;
  readonly size: number;
  readonly sha256: Buffer;
  readonly dataKeyEnc: Buffer;
  readonly createdAt: Date;
}

export type NewFile = Omit<FileRow, 'createdAt'> & {
  readonly organisationId: number | null;
  readonly at: Date;
};

interface Row {
  id: Buffer;
  account_id: Buffer;
  subject_type: string;
  subject_id: Buffer;
  side: string;
  medium: FileMedium;
  size: number;
  sha256: Buffer;
  data_key_enc: Buffer;
  created_at: Date;
}

const SELECT =
  'SELECT id, account_id, subject_type, subject_id, side, medium, size, sha256, data_key_enc, created_at FROM files';

@Injectable()
export class FilesRepository {
  constructor(private readonly database: Database) {}

  /** Takes the first free place of the side: the unique key decides between two at once. @throws FileError.SideFull */
  async insert(file: NewFile): Promise<void> {
    for (let place = 1; place <= fileLimits.aSide; place += 1) {
      const { affectedRows } = await this.database.run(
        `INSERT IGNORE INTO files (id, account_id, subject_type, subject_id, side, place, organisation_id, medium, size,
           sha256, data_key_enc, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          uuidToBin(file.id),
          uuidToBin(file.accountId),
          file.subjectType,
          uuidToBin(file.subjectId),
          file.side,
          place,
          file.organisationId,
          file.medium,
          file.size,
          file.sha256,
          file.dataKeyEnc,
          file.at,
        ],
      );
      if (affectedRows === 1) return;
    }
    throw new AppError(FileError.SideFull);
  }

  /** Counts one upload. The row is the guard: any number at once never get past the limit. */
  async takeOfDay(accountId: string, day: string): Promise<void> {
    // One statement: an INSERT IGNORE first would share the row, and two uploads at once would wait for each other.
    await this.database.run(
      'INSERT INTO upload_counts (account_id, day, used) VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE used = used + 1',
      [uuidToBin(accountId), day],
    );
    if ((await this.usedOn(accountId, day)) > fileLimits.aDay)
      throw new AppError(FileError.TooManyToday);
  }

  /** Before anything is read or stored; `takeOfDay` decides. */
  async requireRoomToday(accountId: string, day: string): Promise<void> {
    if ((await this.usedOn(accountId, day)) >= fileLimits.aDay)
      throw new AppError(FileError.TooManyToday);
  }

  async find(id: string): Promise<FileRow | undefined> {
    const [row] = await this.select('WHERE id = ? AND removed_at IS NULL', [uuidToBin(id)]);
    return row;
  }

  /** Of one matter and the sides that may be seen, in the order in which they came. */
  listOf({ subjectType, subjectId, sides }: FilePart): Promise<FileRow[]> {
    const names = Object.keys(sides);
    return this.select(
      `WHERE subject_type = ? AND subject_id = ? AND removed_at IS NULL
         AND side IN (${names.map(() => '?').join(', ')}) ORDER BY created_at, id`,
      [subjectType, uuidToBin(subjectId), ...names],
    );
  }

  /** Forgets the key at once; the bytes follow. False: somebody else was quicker. */
  async remove(id: string, now: Date): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `UPDATE files SET removed_at = ?, place = NULL, data_key_enc = '' WHERE id = ? AND removed_at IS NULL`,
      [now, uuidToBin(id)],
    );
    return affectedRows === 1;
  }

  /** Of matters that nobody waits for any more: from now on the time of the files runs. */
  async closeEnded(now: Date): Promise<void> {
    await this.database.run(
      `UPDATE files f LEFT JOIN tasks t ON t.subject_type = f.subject_type AND t.subject_id = f.subject_id AND t.open = 1
          SET f.closed_at = ? WHERE f.closed_at IS NULL AND t.id IS NULL`,
      [now],
    );
  }

  async listRemoved(limit: number): Promise<string[]> {
    const rows = await this.database.execute<{ id: Buffer }>(
      `SELECT id FROM files WHERE removed_at IS NOT NULL ORDER BY removed_at LIMIT ${limit}`,
    );
    return rows.map(({ id }) => binToUuid(id));
  }

  /** The row of a file that was taken away, when its bytes are gone. */
  async forget(id: string): Promise<void> {
    await this.database.run('DELETE FROM files WHERE id = ? AND removed_at IS NOT NULL', [
      uuidToBin(id),
    ]);
  }

  /** Those of the ids that have a row. */
  async known(ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.database.execute<{ id: Buffer }>(
      `SELECT id FROM files WHERE id IN (${ids.map(() => '?').join(', ')})`,
      ids.map(uuidToBin),
    );
    return new Set(rows.map(({ id }) => binToUuid(id)));
  }

  /** Ids of the files that can be opened, in order, after one of them. */
  async listKept(after: string | undefined, limit: number): Promise<string[]> {
    const rows = await this.database.execute<{ id: Buffer }>(
      `SELECT id FROM files WHERE removed_at IS NULL AND id > ? ORDER BY id LIMIT ${limit}`,
      [after === undefined ? Buffer.alloc(16) : uuidToBin(after)],
    );
    return rows.map(({ id }) => binToUuid(id));
  }

  private async usedOn(accountId: string, day: string): Promise<number> {
    const [row] = await this.database.execute<{ used: number }>(
      'SELECT used FROM upload_counts WHERE account_id = ? AND day = ?',
      [uuidToBin(accountId), day],
    );
    return row?.used ?? 0;
  }

  private async select(where: string, params: SqlValue[]): Promise<FileRow[]> {
    const rows = await this.database.execute<Row>(`${SELECT} ${where}`, params);
    return rows.map((row) => ({
      id: binToUuid(row.id),
      accountId: binToUuid(row.account_id),
      subjectType: row.subject_type,
      subjectId: binToUuid(row.subject_id),
      side: row.side,
      medium: row.medium,
      size: row.size,
      sha256: row.sha256,
      dataKeyEnc: row.data_key_enc,
      createdAt: row.created_at,
    }));
  }
}
