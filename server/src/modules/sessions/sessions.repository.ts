import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { binToUuid, newId, uuidToBin } from '../../database/ids';
import type { SessionState } from './sessions.rules';

export type RevokedReason =
  'logout' | 'logout_everywhere' | 'ended' | 'reused' | 'unbound' | 'erased';

export interface LiveSession {
  readonly id: string;
  readonly device: string | null;
  readonly createdAt: Date;
  readonly refreshedAt: Date;
}

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

  async insert(
    accountId: string,
    { device, now, expiresAt }: { device: string | undefined; now: Date; expiresAt: Date },
  ): Promise<string> {
    const id = newId();
    await this.database.run(
      `INSERT INTO sessions (id, account_id, created_at, expires_at, refresh_counter, refreshed_at, device)
       VALUES (?, ?, ?, ?, 0, ?, ?)`,
      [uuidToBin(id), uuidToBin(accountId), now, expiresAt, now, device ?? null],
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

  /** Used last first. */
  async listLive(accountId: string, now: Date): Promise<LiveSession[]> {
    const rows = await this.database.execute<{
      id: Buffer;
      device: string | null;
      created_at: Date;
      refreshed_at: Date;
    }>(
      `SELECT id, device, created_at, refreshed_at FROM sessions
        WHERE account_id = ? AND revoked_at IS NULL AND expires_at > ? ORDER BY refreshed_at DESC LIMIT 50`,
      [uuidToBin(accountId), now],
    );
    return rows.map((row) => ({
      id: binToUuid(row.id),
      device: row.device,
      createdAt: row.created_at,
      refreshedAt: row.refreshed_at,
    }));
  }

  /** False when the account has no such session; ended before is fine. */
  async endOne(accountId: string, id: string, now: Date): Promise<boolean> {
    const mine = [uuidToBin(id), uuidToBin(accountId)];
    await this.database.run(
      `UPDATE sessions SET revoked_at = ?, revoked_reason = 'ended'
        WHERE id = ? AND account_id = ? AND revoked_at IS NULL`,
      [now, ...mine],
    );
    const rows = await this.database.execute(
      'SELECT 1 FROM sessions WHERE id = ? AND account_id = ?',
      mine,
    );
    return rows.length > 0;
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
