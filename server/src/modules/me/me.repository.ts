import type { Role } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { uuidToBin } from '../../database/ids';
import type { HeldOffice } from './me.rules';

export interface MyOffice extends HeldOffice {
  readonly organisationName: string;
  readonly validTo: Date;
}

export interface MyAccount {
  /** `null` until an application ties the account to a person. */
  readonly person: { readonly nameMask: string; readonly phoneMask: string | null } | null;
  readonly phoneMask: string | null;
  readonly unread: number;
  readonly offices: readonly MyOffice[];
}

interface AccountRow {
  account_phone: string | null;
  name_mask: string | null;
  person_phone: string | null;
  unread: number;
  role: Role | null;
  organisation_id: number | null;
  organisation_name: string | null;
  valid_to: Date | null;
}

@Injectable()
export class MeRepository {
  constructor(private readonly database: Database) {}

  /** Account, person, offices in force and the number of unread messages in one round trip. */
  async getAccount(accountId: string, now: Date): Promise<MyAccount> {
    const rows = await this.database.execute<AccountRow>(
      `SELECT ac.phone_mask AS account_phone, p.name_mask, p.phone_mask AS person_phone,
              (SELECT COUNT(*) FROM messages m WHERE m.account_id = ac.id AND m.unread = 1) AS unread,
              a.role, a.organisation_id, o.name AS organisation_name, a.valid_to
         FROM accounts ac
         LEFT JOIN persons p ON p.id = ac.person_id
         LEFT JOIN assignments a ON a.person_id = ac.person_id AND a.valid_from <= ? AND a.valid_to > ?
         LEFT JOIN organisations o ON o.id = a.organisation_id
        WHERE ac.id = ? ORDER BY o.path, a.valid_from`,
      [now, now, uuidToBin(accountId)],
    );
    const [row] = rows;
    if (!row) throw new Error('a signed-in account is not there');
    return {
      person:
        row.name_mask === null ? null : { nameMask: row.name_mask, phoneMask: row.person_phone },
      phoneMask: row.account_phone,
      unread: Number(row.unread),
      offices: rows.flatMap(officeOf),
    };
  }

  /** Open tasks that wait for one of these organisations itself, not for one below it. */
  async countOpenTasks(organisationIds: readonly number[]): Promise<number> {
    if (organisationIds.length === 0) return 0;
    const [row] = await this.database.execute<{ tasks: number }>(
      `SELECT COUNT(*) AS tasks FROM tasks
        WHERE organisation_id IN (${organisationIds.map(() => '?').join(', ')})
          AND open = 1 AND waits_for = 'organisation'`,
      [...organisationIds],
    );
    return Number(row?.tasks ?? 0);
  }
}

function officeOf(row: AccountRow): MyOffice[] {
  const {
    role,
    organisation_id: organisationId,
    organisation_name: organisationName,
    valid_to: validTo,
  } = row;
  if (!role || organisationId === null || organisationName === null || !validTo) return [];
  return [{ role, organisationId, organisationName, validTo }];
}
