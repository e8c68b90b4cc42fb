import type { PushPurpose } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { uuidToBin } from '../../database/ids';

/** Nobody taps this often; keeps the counter far from its column's end. */
const MOST_CONSENTS = 1000;

/** How many pushes of each purpose an account has agreed to and not yet got. */
@Injectable()
export class PushConsentsRepository {
  constructor(private readonly database: Database) {}

  /** `accepted` is one more push; a refusal takes nothing away that was given before. */
  async record(
    accountId: string,
    purpose: PushPurpose,
    accepted: boolean,
    now: Date,
  ): Promise<void> {
    const more = accepted ? 1 : 0;
    await this.database.run(
      `INSERT INTO push_consents (account_id, purpose, remaining, asked_at) VALUES (?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE remaining = LEAST(remaining + ?, ${MOST_CONSENTS}), asked_at = ?`,
      [uuidToBin(accountId), purpose, more, now, more, now],
    );
  }

  /** Uses one up: true for exactly as many calls as there were consents. */
  async take(accountId: string, purpose: PushPurpose): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      'UPDATE push_consents SET remaining = remaining - 1 WHERE account_id = ? AND purpose = ? AND remaining > 0',
      [uuidToBin(accountId), purpose],
    );
    return affectedRows === 1;
  }

  /** WeChat knows of no consent, so ours are not worth trying. */
  async forget(accountId: string, purpose: PushPurpose): Promise<void> {
    await this.database.run(
      'UPDATE push_consents SET remaining = 0 WHERE account_id = ? AND purpose = ?',
      [uuidToBin(accountId), purpose],
    );
  }
}
