import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { binToUuid, binToUuidOrNull, newId, uuidToBin } from '../../database/ids';
import { ERASURE_VERSION, scrubs } from './erasure.plan';

/** Whose data was erased: ids and nothing else. */
export interface Tombstone {
  readonly personId: string | null;
  readonly accountIds: readonly string[];
  readonly at: Date;
}

interface ErasureRow {
  person_id: Buffer | null;
  account_ids: string;
  at: Date;
}

@Injectable()
export class ErasuresRepository {
  constructor(private readonly database: Database) {}

  /** Somebody in office, now or later, hands over first. */
  async holdsOffice(personId: string, now: Date): Promise<boolean> {
    const rows = await this.database.execute(
      'SELECT 1 FROM assignments WHERE person_id = ? AND valid_to > ? LIMIT 1',
      [uuidToBin(personId), now],
    );
    return rows.length > 0;
  }

  /** An open verification of who is who needs the person registered first. */
  async isDisputed(personId: string): Promise<boolean> {
    const rows = await this.database.execute(
      'SELECT 1 FROM membership_disputes WHERE person_id = ? AND closed_at IS NULL LIMIT 1',
      [uuidToBin(personId)],
    );
    return rows.length > 0;
  }

  async insert({ personId, accountIds, at }: Tombstone): Promise<void> {
    await this.database.run(
      'INSERT INTO erasures (id, person_id, account_ids, rules_version, at) VALUES (?, ?, ?, ?, ?)',
      [
        uuidToBin(newId()),
        personId === null ? null : uuidToBin(personId),
        JSON.stringify(accountIds),
        ERASURE_VERSION,
        at,
      ],
    );
  }

  async list(): Promise<Tombstone[]> {
    const rows = await this.database.execute<ErasureRow>(
      'SELECT person_id, account_ids, at FROM erasures ORDER BY at',
    );
    return rows.map((row) => ({
      personId: binToUuidOrNull(row.person_id),
      accountIds: JSON.parse(row.account_ids) as string[],
      at: row.at,
    }));
  }

  /** True when the table has it already. */
  async has({ personId, accountIds }: Tombstone): Promise<boolean> {
    const rows = await this.database.execute(
      'SELECT 1 FROM erasures WHERE person_id <=> ? AND account_ids = ?',
      [personId === null ? null : uuidToBin(personId), JSON.stringify(accountIds)],
    );
    return rows.length > 0;
  }

  /** Everything of the plan. Answers how many rows it changed: none the second time, but for rows that came back. */
  async scrub({ personId, accountIds }: Tombstone): Promise<void> {
    for (const { by, sql } of scrubs) {
      const ids = by === 'account' ? accountIds : personId === null ? [] : [personId];
      for (const id of ids) await this.database.run(sql, [uuidToBin(id)]);
    }
  }

  /** After a restore: a membership that the erasure had ended is live again in the backup. */
  async endMemberships({ personId, at }: Tombstone): Promise<void> {
    if (personId === null) return;
    await this.database.run(
      'UPDATE memberships SET ended_at = ? WHERE person_id = ? AND live = 1',
      [at, uuidToBin(personId)],
    );
  }

  /** Accounts that the backup still ties to the person, besides those erased with it. */
  async listAccountsOf(personId: string): Promise<string[]> {
    const rows = await this.database.execute<{ id: Buffer }>(
      'SELECT id FROM accounts WHERE person_id = ?',
      [uuidToBin(personId)],
    );
    return rows.map(({ id }) => binToUuid(id));
  }
}
