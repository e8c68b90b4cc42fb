import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';

export interface RosterExportRow {
  readonly id: string;
  readonly organisationId: number;
  readonly done: number;
  readonly total: number;
  readonly requestedAt: Date;
  readonly isReady: boolean;
}

interface Columns {
  id: Buffer;
  organisation_id: number;
  done: number;
  total: number;
  requested_at: Date;
  ready_at: Date | null;
}

const SELECT =
  'SELECT id, organisation_id, done, total, requested_at, ready_at FROM roster_exports';

@Injectable()
export class RosterExportsRepository {
  constructor(private readonly database: Database) {}

  /** Of two requests at once the second waits, and sees the first. */
  async lockAccount({ accountId }: Scope): Promise<void> {
    await this.database.execute('SELECT id FROM accounts WHERE id = ? FOR UPDATE', [
      uuidToBin(accountId),
    ]);
  }

  async insert(
    { accountId }: Scope,
    row: { id: string; organisationId: number; total: number; at: Date; expiresAt: Date },
  ): Promise<void> {
    await this.database.run(
      'INSERT INTO roster_exports (id, organisation_id, account_id, total, requested_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
      [
        uuidToBin(row.id),
        row.organisationId,
        uuidToBin(accountId),
        row.total,
        row.at,
        row.expiresAt,
      ],
    );
  }

  /** One's own, newest first, of unions that one's offices still reach. */
  async list(scope: Scope, now: Date): Promise<RosterExportRow[]> {
    const rows = await this.database.execute<Columns & { path: string }>(
      `SELECT e.id, e.organisation_id, e.done, e.total, e.requested_at, e.ready_at, o.path
         FROM roster_exports e JOIN organisations o ON o.id = e.organisation_id
        WHERE e.account_id = ? AND e.expires_at > ? ORDER BY e.requested_at DESC LIMIT 10`,
      [uuidToBin(scope.accountId), now],
    );
    return rows.filter(({ path }) => scope.covers(path)).map(toExport);
  }

  async findById(id: string): Promise<RosterExportRow | undefined> {
    const [row] = await this.database.execute<Columns>(`${SELECT} WHERE id = ?`, [uuidToBin(id)]);
    return row && toExport(row);
  }

  async progress(id: string, done: number): Promise<void> {
    await this.database.run('UPDATE roster_exports SET done = ? WHERE id = ?', [
      done,
      uuidToBin(id),
    ]);
  }

  async store(id: string, content: Buffer, done: number, now: Date): Promise<void> {
    await this.database.run(
      'UPDATE roster_exports SET content = ?, done = ?, total = ?, ready_at = ? WHERE id = ?',
      [content, done, done, now, uuidToBin(id)],
    );
  }

  async findContent(id: string, now: Date): Promise<Buffer | undefined> {
    const [row] = await this.database.execute<{ content: Buffer | null }>(
      'SELECT content FROM roster_exports WHERE id = ? AND expires_at > ?',
      [uuidToBin(id), now],
    );
    return row?.content ?? undefined;
  }
}

const toExport = (row: Columns): RosterExportRow => ({
  id: binToUuid(row.id),
  organisationId: row.organisation_id,
  done: row.done,
  total: row.total,
  requestedAt: row.requested_at,
  isReady: row.ready_at !== null,
});
