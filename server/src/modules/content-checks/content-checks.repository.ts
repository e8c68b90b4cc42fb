import type { ContentCheckState } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { binToUuid, binToUuidOrNull, newId, uuidToBin } from '../../database/ids';

export interface ContentCheck {
  readonly id: string;
  readonly source: string;
  readonly subjectId: string;
  readonly accountId: string | null;
  readonly state: ContentCheckState;
}

interface Row {
  id: Buffer;
  source: string;
  subject_id: Buffer;
  account_id: Buffer | null;
  state: ContentCheckState;
}

const SELECT = 'SELECT id, source, subject_id, account_id, state FROM content_checks';

@Injectable()
export class ContentChecksRepository {
  constructor(private readonly database: Database) {}

  /** Asks for a check, or for another one of what was written anew. Answers its id. */
  async ask(
    { source, subjectId, accountId }: { source: string; subjectId: string; accountId: string },
    now: Date,
  ): Promise<string> {
    await this.database.run(
      `INSERT INTO content_checks (id, source, subject_id, account_id, state, asked_at, tried_at)
       VALUES (?, ?, ?, ?, 'waiting', ?, ?)
       ON DUPLICATE KEY UPDATE state = 'waiting', account_id = VALUES(account_id), trace_id = NULL, asked_at = VALUES(asked_at), tried_at = VALUES(tried_at), answered_at = NULL`,
      [uuidToBin(newId()), source, uuidToBin(subjectId), uuidToBin(accountId), now, now],
    );
    const [row] = await this.database.execute<{ id: Buffer }>(
      'SELECT id FROM content_checks WHERE source = ? AND subject_id = ?',
      [source, uuidToBin(subjectId)],
    );
    if (!row) throw new Error('a check that was just asked for is not there');
    return binToUuid(row.id);
  }

  async find(id: string): Promise<ContentCheck | undefined> {
    const [row] = await this.database.execute<Row>(`${SELECT} WHERE id = ?`, [uuidToBin(id)]);
    return row && toCheck(row);
  }

  async findByTrace(traceId: string): Promise<ContentCheck | undefined> {
    const [row] = await this.database.execute<Row>(`${SELECT} WHERE trace_id = ?`, [traceId]);
    return row && toCheck(row);
  }

  async statesOf(
    source: string,
    subjectIds: readonly string[],
  ): Promise<Map<string, ContentCheckState>> {
    if (subjectIds.length === 0) return new Map();
    const rows = await this.database.execute<Row>(
      `${SELECT} WHERE source = ? AND subject_id IN (${subjectIds.map(() => '?').join(', ')})`,
      [source, ...subjectIds.map(uuidToBin)],
    );
    return new Map(rows.map((row) => [binToUuid(row.subject_id), row.state]));
  }

  /** True for whoever answers it first. */
  async answer(id: string, state: ContentCheckState, now: Date): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `UPDATE content_checks SET state = ?, answered_at = ? WHERE id = ? AND state = 'waiting'`,
      [state, now, uuidToBin(id)],
    );
    return affectedRows === 1;
  }

  async tried(id: string, traceId: string | null, now: Date): Promise<void> {
    await this.database.run(
      'UPDATE content_checks SET trace_id = COALESCE(?, trace_id), tried_at = ? WHERE id = ?',
      [traceId, now, uuidToBin(id)],
    );
  }

  /** Waiting, and not asked about since. */
  async listOverdue(before: Date, limit: number): Promise<string[]> {
    const rows = await this.database.execute<{ id: Buffer }>(
      `SELECT id FROM content_checks WHERE state = 'waiting' AND tried_at < ? ORDER BY tried_at LIMIT ${limit}`,
      [before],
    );
    return rows.map(({ id }) => binToUuid(id));
  }
}

const toCheck = (row: Row): ContentCheck => ({
  id: binToUuid(row.id),
  source: row.source,
  subjectId: binToUuid(row.subject_id),
  accountId: binToUuidOrNull(row.account_id),
  state: row.state,
});
