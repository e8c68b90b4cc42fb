import type { Role } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Office } from '../../access';
import { Database } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';

export interface MyOffice extends Office {
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
  assignment_id: Buffer | null;
  role: Role | null;
  organisation_id: number | null;
  path: string | null;
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
              a.id AS assignment_id, a.role, a.organisation_id, a.valid_to, o.path, o.name AS organisation_name
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
}

function officeOf(row: AccountRow): MyOffice[] {
  const { assignment_id: id, role, organisation_id: organisationId, path, valid_to: validTo } = row;
  const { organisation_name: organisationName } = row;
  if (!id || !role || organisationId === null || path === null) return [];
  if (organisationName === null || !validTo) return [];
  return [{ assignmentId: binToUuid(id), role, organisationId, path, organisationName, validTo }];
}
