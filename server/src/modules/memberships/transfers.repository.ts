import type { TransferReason, TransferStatus } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';

interface Named {
  readonly id: number;
  readonly name: string;
}

export interface TransferRow {
  readonly id: string;
  readonly status: TransferStatus;
  /** Has the matter now. */
  readonly organisation: Named;
  readonly path: string;
  readonly accountId: string;
  readonly personId: string;
  readonly membershipId: string;
  readonly memberNo: string;
  readonly from: Named;
  readonly to: Named;
  readonly reason: TransferReason;
  readonly note: string | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly dueAt: Date | null;
}

interface Row {
  id: Buffer;
  status: TransferStatus;
  organisation_id: number;
  organisation_name: string;
  path: string;
  account_id: Buffer;
  person_id: Buffer;
  membership_id: Buffer;
  member_no: string;
  from_organisation_id: number;
  from_name: string;
  to_organisation_id: number;
  to_name: string;
  reason: TransferReason;
  note: string | null;
  opened_at: Date;
  closed_at: Date | null;
  due_at: Date | null;
}

const SELECT = `SELECT x.id, x.status, x.organisation_id, o.name AS organisation_name, o.path, x.account_id, x.person_id,
    x.membership_id, m.member_no, x.from_organisation_id, f.name AS from_name, x.to_organisation_id, n.name AS to_name,
    x.reason, x.note, x.opened_at, x.closed_at, t.due_at
  FROM membership_transfers x
  JOIN organisations o ON o.id = x.organisation_id
  JOIN organisations f ON f.id = x.from_organisation_id
  JOIN organisations n ON n.id = x.to_organisation_id
  JOIN memberships m ON m.id = x.membership_id
  LEFT JOIN tasks t ON t.subject_type = 'membership_transfer' AND t.subject_id = x.id AND t.open = 1`;

@Injectable()
export class TransfersRepository {
  constructor(private readonly database: Database) {}

  /** False when one of the person's is open already: the unique key decides between two at the same instant. */
  async insertOnce(transfer: {
    id: string;
    status: string;
    organisationId: number;
    accountId: string;
    personId: string;
    membershipId: string;
    fromOrganisationId: number;
    toOrganisationId: number;
    reason: TransferReason;
    note: string | null;
    at: Date;
  }): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `INSERT IGNORE INTO membership_transfers (id, status, organisation_id, account_id, person_id, membership_id,
         from_organisation_id, to_organisation_id, reason, note, opened_at, moved_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(transfer.id),
        transfer.status,
        transfer.organisationId,
        uuidToBin(transfer.accountId),
        uuidToBin(transfer.personId),
        uuidToBin(transfer.membershipId),
        transfer.fromOrganisationId,
        transfer.toOrganisationId,
        transfer.reason,
        transfer.note,
        transfer.at,
        transfer.at,
      ],
    );
    return affectedRows === 1;
  }

  /** Of the open ones. */
  async changeTarget(from: number, to: number): Promise<void> {
    await this.database.run(
      'UPDATE membership_transfers SET to_organisation_id = ? WHERE to_organisation_id = ? AND open = 1',
      [to, from],
    );
  }

  async findOpenOf(personId: string): Promise<TransferRow | undefined> {
    const [row] = await this.select('x.person_id = ? AND x.open = 1', [uuidToBin(personId)]);
    return row;
  }

  /** The person's, the newest first. */
  async listOf(personId: string): Promise<TransferRow[]> {
    return this.select('x.person_id = ? ORDER BY x.id DESC LIMIT 20', [uuidToBin(personId)]);
  }

  async getById(id: string): Promise<TransferRow> {
    const [row] = await this.select('x.id = ?', [uuidToBin(id)]);
    if (!row) throw new Error('a transfer is not there');
    return row;
  }

  /** Outside the scope as if they did not exist. */
  async listForOffice(scope: Scope, ids: readonly string[]): Promise<TransferRow[]> {
    if (ids.length === 0) return [];
    const marks = ids.map(() => '?').join(', ');
    const rows = await this.select(`x.id IN (${marks})`, ids.map(uuidToBin));
    return rows.filter(({ path }) => scope.covers(path));
  }

  private async select(where: string, params: SqlValue[]): Promise<TransferRow[]> {
    const rows = await this.database.execute<Row>(`${SELECT} WHERE ${where}`, params);
    return rows.map((row) => ({
      id: binToUuid(row.id),
      status: row.status,
      organisation: { id: row.organisation_id, name: row.organisation_name },
      path: row.path,
      accountId: binToUuid(row.account_id),
      personId: binToUuid(row.person_id),
      membershipId: binToUuid(row.membership_id),
      memberNo: row.member_no,
      from: { id: row.from_organisation_id, name: row.from_name },
      to: { id: row.to_organisation_id, name: row.to_name },
      reason: row.reason,
      note: row.note,
      openedAt: row.opened_at,
      closedAt: row.closed_at,
      dueAt: row.due_at,
    }));
  }
}
