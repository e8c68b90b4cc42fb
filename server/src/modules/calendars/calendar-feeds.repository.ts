import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';

export interface CalendarFeed {
  readonly id: string;
  readonly createdAt: Date;
}

@Injectable()
export class CalendarFeedsRepository {
  constructor(private readonly database: Database) {}

  async findOpen(accountId: string): Promise<CalendarFeed | undefined> {
    const [row] = await this.database.execute<{ id: Buffer; created_at: Date }>(
      'SELECT id, created_at FROM calendar_feeds WHERE account_id = ? AND open = 1',
      [uuidToBin(accountId)],
    );
    return row && { id: binToUuid(row.id), createdAt: row.created_at };
  }

  /** Whose it is; `undefined` when it was ended or never was. */
  async findOwner(id: string): Promise<string | undefined> {
    const [row] = await this.database.execute<{ account_id: Buffer }>(
      'SELECT account_id FROM calendar_feeds WHERE id = ? AND open = 1',
      [uuidToBin(id)],
    );
    return row && binToUuid(row.account_id);
  }

  async insert(id: string, accountId: string, now: Date): Promise<void> {
    await this.database.run(
      'INSERT INTO calendar_feeds (id, account_id, created_at) VALUES (?, ?, ?)',
      [uuidToBin(id), uuidToBin(accountId), now],
    );
  }

  async endOf(accountId: string, now: Date): Promise<void> {
    await this.database.run(
      'UPDATE calendar_feeds SET ended_at = ? WHERE account_id = ? AND open = 1',
      [now, uuidToBin(accountId)],
    );
  }
}
