import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database } from '../../database/database';
import { binToUuid, binToUuidOrNull, uuidToBin } from '../../database/ids';

export interface ExportRow {
  readonly id: string;
  readonly accountId: string;
  readonly personId: string | null;
  readonly requestedAt: Date;
  readonly isReady: boolean;
}

interface Row {
  id: Buffer;
  account_id: Buffer;
  person_id: Buffer | null;
  requested_at: Date;
  ready_at: Date | null;
}

const SELECT = 'SELECT id, account_id, person_id, requested_at, ready_at FROM data_exports';

@Injectable()
export class ExportsRepository {
  constructor(private readonly database: Database) {}

  /** Of two requests at once the second waits, and sees the first. */
  async lockAccount({ accountId }: Scope): Promise<void> {
    await this.database.execute('SELECT id FROM accounts WHERE id = ? FOR UPDATE', [
      uuidToBin(accountId),
    ]);
  }

  async countSince({ accountId }: Scope, since: Date): Promise<number> {
    const [row] = await this.database.execute<{ count: number }>(
      'SELECT COUNT(*) AS count FROM data_exports WHERE account_id = ? AND requested_at > ?',
      [uuidToBin(accountId), since],
    );
    return Number(row?.count ?? 0);
  }

  async insert(scope: Scope, id: string, at: Date): Promise<void> {
    await this.database.run(
      'INSERT INTO data_exports (id, account_id, person_id, requested_at) VALUES (?, ?, ?, ?)',
      [
        uuidToBin(id),
        uuidToBin(scope.accountId),
        scope.personId === null ? null : uuidToBin(scope.personId),
        at,
      ],
    );
  }

  /** Newest first; what has expired is gone. */
  async list({ accountId }: Scope, now: Date): Promise<ExportRow[]> {
    const rows = await this.database.execute<Row>(
      `${SELECT} WHERE account_id = ? AND (expires_at IS NULL OR expires_at > ?) ORDER BY requested_at DESC LIMIT 10`,
      [uuidToBin(accountId), now],
    );
    return rows.map(toExport);
  }

  /** For the job, which has no scope: whose it is stands in the row. */
  async findById(id: string): Promise<ExportRow | undefined> {
    const [row] = await this.database.execute<Row>(`${SELECT} WHERE id = ?`, [uuidToBin(id)]);
    return row && toExport(row);
  }

  async store(id: string, content: Buffer, readyAt: Date, expiresAt: Date): Promise<void> {
    await this.database.run(
      'UPDATE data_exports SET content = ?, ready_at = ?, expires_at = ? WHERE id = ?',
      [content, readyAt, expiresAt, uuidToBin(id)],
    );
  }

  async findContent(id: string, now: Date): Promise<Buffer | undefined> {
    const [row] = await this.database.execute<{ content: Buffer | null }>(
      'SELECT content FROM data_exports WHERE id = ? AND expires_at > ?',
      [uuidToBin(id), now],
    );
    return row?.content ?? undefined;
  }
}

const toExport = (row: Row): ExportRow => ({
  id: binToUuid(row.id),
  accountId: binToUuid(row.account_id),
  personId: binToUuidOrNull(row.person_id),
  requestedAt: row.requested_at,
  isReady: row.ready_at !== null,
});
