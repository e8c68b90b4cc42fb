import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';
import type { SignUpListDto } from './sign-up-lists.dto';

@Injectable()
export class SignUpListsRepository {
  constructor(private readonly database: Database) {}

  async insert(
    { accountId }: Scope,
    list: { id: string; activityId: string; organisationId: number; at: Date; expiresAt: Date },
  ): Promise<void> {
    await this.database.run(
      `INSERT INTO sign_up_lists (id, activity_id, organisation_id, account_id, requested_at, expires_at)
       VALUES (?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(list.id),
        uuidToBin(list.activityId),
        list.organisationId,
        uuidToBin(accountId),
        list.at,
        list.expiresAt,
      ],
    );
  }

  /** One's own, newest first, of unions that one's offices still reach. */
  async list(scope: Scope, now: Date): Promise<SignUpListDto[]> {
    const rows = await this.database.execute<{
      id: Buffer;
      activity_id: Buffer;
      requested_at: Date;
      ready_at: Date | null;
      path: string;
    }>(
      `SELECT l.id, l.activity_id, l.requested_at, l.ready_at, o.path
         FROM sign_up_lists l JOIN organisations o ON o.id = l.organisation_id
        WHERE l.account_id = ? AND l.expires_at > ? ORDER BY l.requested_at DESC LIMIT 10`,
      [uuidToBin(scope.accountId), now],
    );
    return rows
      .filter(({ path }) => scope.covers(path))
      .map((row) => ({
        id: binToUuid(row.id),
        activityId: binToUuid(row.activity_id),
        isReady: row.ready_at !== null,
        requestedAt: row.requested_at.toISOString(),
      }));
  }

  async findActivityOf(id: string): Promise<string | undefined> {
    const [row] = await this.database.execute<{ activity_id: Buffer }>(
      'SELECT activity_id FROM sign_up_lists WHERE id = ?',
      [uuidToBin(id)],
    );
    return row && binToUuid(row.activity_id);
  }

  async store(id: string, content: Buffer, now: Date): Promise<void> {
    await this.database.run('UPDATE sign_up_lists SET content = ?, ready_at = ? WHERE id = ?', [
      content,
      now,
      uuidToBin(id),
    ]);
  }

  async findContent(id: string, now: Date): Promise<Buffer | undefined> {
    const [row] = await this.database.execute<{ content: Buffer | null }>(
      'SELECT content FROM sign_up_lists WHERE id = ? AND expires_at > ?',
      [uuidToBin(id), now],
    );
    return row?.content ?? undefined;
  }
}
