import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { binToUuid, newId, uuidToBin } from '../../database/ids';
import type { SessionState } from './sessions.rules';

export type RevokedReason = 'logout' | 'logout_everywhere' | 'reused' | 'unbound';

export interface RefreshableSession extends SessionState {
  readonly id: string;
}

interface SessionRow {
  refresh_counter: number;
  refreshed_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
  revoked_reason: string | null;
}

@Injectable()
export class SessionsRepository {
  constructor(private readonly database: Database) {}

  async insert(accountId: string, now: Date, expiresAt: Date): Promise<string> {
    const id = newId();
    await this.database.run(
      `INSERT INTO sessions (id, account_id, created_at, expires_at, refresh_counter, refreshed_at)
       VALUES (?, ?, ?, ?, 0, ?)`,
      [uuidToBin(id), uuidToBin(accountId), now, expiresAt, now],
    );
    return id;
  }

  async find(id: string): Promise<RefreshableSession | undefined> {
    const [row] = await this.database.execute<SessionRow>(
      'SELECT refresh_counter, refreshed_at, expires_at, revoked_at, revoked_reason FROM sessions WHERE id = ?',
      [uuidToBin(id)],
    );
    return (
      row && {
        id,
        counter: row.refresh_counter,
        refreshedAt: row.refreshed_at,
        expiresAt: row.expires_at,
        revokedAt: row.revoked_at,
        revokedReason: row.revoked_reason,
      }
    );
  }

  /** Compare-and-swap: true for the one call that moved the counter on. */
  async rotate(session: RefreshableSession, now: Date, expiresAt: Date): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `UPDATE sessions SET refresh_counter = refresh_counter + 1, refreshed_at = ?, expires_at = ?
        WHERE id = ? AND refresh_counter = ? AND revoked_at IS NULL`,
      [now, expiresAt, uuidToBin(session.id), session.counter],
    );
    return affectedRows === 1;
  }

  async revoke(id: string, reason: RevokedReason, now: Date): Promise<void> {
    await this.database.run(
      'UPDATE sessions SET revoked_at = ?, revoked_reason = ? WHERE id = ? AND revoked_at IS NULL',
      [now, reason, uuidToBin(id)],
    );
  }

  async revokeOfAccounts(
    accountIds: readonly string[],
    reason: RevokedReason,
    now: Date,
  ): Promise<void> {
    if (accountIds.length === 0) return;
    await this.database.run(
      `UPDATE sessions SET revoked_at = ?, revoked_reason = ?
        WHERE account_id IN (${accountIds.map(() => '?').join(', ')}) AND revoked_at IS NULL`,
      [now, reason, ...accountIds.map(uuidToBin)],
    );
  }

  async findAccount(openid: string): Promise<string | undefined> {
    const [row] = await this.database.execute<{ id: Buffer }>(
      'SELECT id FROM accounts WHERE openid = ?',
      [openid],
    );
    return row && binToUuid(row.id);
  }

  /** Two first logins at once: the unique key lets one row in, the other call is ignored. */
  async insertAccountOnce(openid: string, now: Date): Promise<void> {
    await this.database.run(
      'INSERT IGNORE INTO accounts (id, openid, created_at) VALUES (?, ?, ?)',
      [uuidToBin(newId()), openid, now],
    );
  }
}
