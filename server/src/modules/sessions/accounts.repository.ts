import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { binToUuid, binToUuidOrNull, uuidToBin } from '../../database/ids';

export interface SealedPhone {
  readonly sealed: Buffer;
  readonly verifiedAt: Date;
}

/** What is known about a WeChat account besides its sessions. */
@Injectable()
export class AccountsRepository {
  constructor(private readonly database: Database) {}

  async storePhone(accountId: string, sealed: Buffer, mask: string, now: Date): Promise<void> {
    await this.database.run(
      'UPDATE accounts SET phone_enc = ?, phone_mask = ?, phone_verified_at = ? WHERE id = ?',
      [sealed, mask, now, uuidToBin(accountId)],
    );
  }

  async findPhone(accountId: string): Promise<SealedPhone | undefined> {
    const [row] = await this.database.execute<{
      phone_enc: Buffer | null;
      phone_verified_at: Date | null;
    }>('SELECT phone_enc, phone_verified_at FROM accounts WHERE id = ?', [uuidToBin(accountId)]);
    if (!row?.phone_enc || !row.phone_verified_at) return undefined;
    return { sealed: row.phone_enc, verifiedAt: row.phone_verified_at };
  }

  async findOpenid(accountId: string): Promise<string | undefined> {
    const [row] = await this.database.execute<{ openid: string }>(
      'SELECT openid FROM accounts WHERE id = ?',
      [uuidToBin(accountId)],
    );
    return row?.openid;
  }

  async findPerson(accountId: string): Promise<string | null> {
    const [row] = await this.database.execute<{ person_id: Buffer | null }>(
      'SELECT person_id FROM accounts WHERE id = ?',
      [uuidToBin(accountId)],
    );
    return binToUuidOrNull(row?.person_id ?? null);
  }

  /** False when the account belongs to another person already. */
  async bindPerson(accountId: string, personId: string): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      'UPDATE accounts SET person_id = ? WHERE id = ? AND (person_id IS NULL OR person_id = ?)',
      [uuidToBin(personId), uuidToBin(accountId), uuidToBin(personId)],
    );
    return affectedRows === 1;
  }

  async releasePerson(accountId: string, personId: string): Promise<void> {
    await this.database.run('UPDATE accounts SET person_id = NULL WHERE id = ? AND person_id = ?', [
      uuidToBin(accountId),
      uuidToBin(personId),
    ]);
  }

  async unbindPerson(personId: string): Promise<void> {
    await this.database.run('UPDATE accounts SET person_id = NULL WHERE person_id = ?', [
      uuidToBin(personId),
    ]);
  }

  async listOf(personId: string): Promise<string[]> {
    const rows = await this.database.execute<{ id: Buffer }>(
      'SELECT id FROM accounts WHERE person_id = ? ORDER BY id',
      [uuidToBin(personId)],
    );
    return rows.map((row) => binToUuid(row.id));
  }
}
