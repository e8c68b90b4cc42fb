import type { MessageKind, Role } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { binToUuid, newId, uuidToBin } from '../../database/ids';

export interface NewMessage {
  readonly accountId: string;
  readonly kind: MessageKind;
  readonly title: string;
  readonly body: string;
  readonly page: string | null;
  readonly about: string | null;
  readonly createdAt: Date;
}

export interface MessageRow {
  id: Buffer;
  kind: MessageKind;
  title: string;
  body: string;
  page: string | null;
  created_at: Date;
  read_at: Date | null;
}

export interface Addressee {
  readonly accountId: string;
  readonly openid: string;
  readonly title: string;
  readonly body: string;
  readonly page: string | null;
}

@Injectable()
export class MessagesRepository {
  constructor(private readonly database: Database) {}

  async insert(message: NewMessage): Promise<string> {
    const id = newId();
    await this.database.run(
      'INSERT INTO messages (id, account_id, kind, title, body, page, about, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      [
        uuidToBin(id),
        uuidToBin(message.accountId),
        message.kind,
        message.title,
        message.body,
        message.page,
        message.about === null ? null : uuidToBin(message.about),
        message.createdAt,
      ],
    );
    return id;
  }

  /** Newest first; ids are ordered by time. */
  list(accountId: string, before: string | null, limit: number): Promise<MessageRow[]> {
    const account = uuidToBin(accountId);
    return this.database.execute<MessageRow>(
      `SELECT id, kind, title, body, page, created_at, read_at FROM messages
        WHERE account_id = ? ${before === null ? '' : 'AND id < ?'} ORDER BY id DESC LIMIT ${limit}`,
      before === null ? [account] : [account, uuidToBin(before)],
    );
  }

  async countUnread(accountId: string): Promise<number> {
    const [row] = await this.database.execute<{ unread: number }>(
      'SELECT COUNT(*) AS unread FROM messages WHERE account_id = ? AND unread = 1',
      [uuidToBin(accountId)],
    );
    return Number(row?.unread ?? 0);
  }

  async exists(accountId: string, id: string): Promise<boolean> {
    const rows = await this.database.execute(
      'SELECT 1 FROM messages WHERE id = ? AND account_id = ?',
      [uuidToBin(id), uuidToBin(accountId)],
    );
    return rows.length === 1;
  }

  async markRead(accountId: string, id: string, now: Date): Promise<void> {
    await this.database.run(
      'UPDATE messages SET read_at = ? WHERE id = ? AND account_id = ? AND read_at IS NULL',
      [now, uuidToBin(id), uuidToBin(accountId)],
    );
  }

  async markAllRead(accountId: string, now: Date): Promise<void> {
    await this.database.run('UPDATE messages SET read_at = ? WHERE account_id = ? AND unread = 1', [
      now,
      uuidToBin(accountId),
    ]);
  }

  /** What a push needs, in one read: who gets it and what it hints at. */
  async findAddressee(messageId: string): Promise<Addressee | undefined> {
    const [row] = await this.database.execute<MessageRow & { account_id: Buffer; openid: string }>(
      `SELECT m.account_id, a.openid, m.title, m.body, m.page
         FROM messages m JOIN accounts a ON a.id = m.account_id WHERE m.id = ?`,
      [uuidToBin(messageId)],
    );
    return (
      row && {
        accountId: binToUuid(row.account_id),
        openid: row.openid,
        title: row.title,
        body: row.body,
        page: row.page,
      }
    );
  }

  /** The accounts of those who hold one of the roles at exactly this organisation now, in a fixed order. */
  async listOfficeAccounts(
    organisationId: number,
    roles: readonly Role[],
    now: Date,
    exceptPersonId: string | undefined,
  ): Promise<string[]> {
    if (roles.length === 0) return [];
    const rows = await this.database.execute<{ id: Buffer }>(
      `SELECT DISTINCT ac.id FROM assignments a JOIN accounts ac ON ac.person_id = a.person_id
        WHERE a.organisation_id = ? AND a.role IN (${roles.map(() => '?').join(', ')})
          AND a.valid_from <= ? AND a.valid_to > ? ${exceptPersonId ? 'AND a.person_id <> ?' : ''}
        ORDER BY ac.id`,
      [organisationId, ...roles, now, now, ...(exceptPersonId ? [uuidToBin(exceptPersonId)] : [])],
    );
    return rows.map((row) => binToUuid(row.id));
  }
}
