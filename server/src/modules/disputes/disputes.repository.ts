import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';

export interface DisputeRow {
  readonly id: string;
  readonly status: string;
  readonly organisation: { readonly id: number; readonly name: string };
  readonly path: string;
  /** The account that came second. */
  readonly accountId: string;
  /** The person registered first. */
  readonly personId: string;
  readonly applicationId: string;
  readonly openedAt: Date;
  readonly dueAt: Date | null;
}

interface Row {
  id: Buffer;
  status: string;
  organisation_id: number;
  organisation_name: string;
  path: string;
  account_id: Buffer;
  person_id: Buffer;
  application_id: Buffer;
  opened_at: Date;
  due_at: Date | null;
}

const SELECT = `SELECT d.id, d.status, d.organisation_id, o.name AS organisation_name, o.path, d.account_id, d.person_id,
    d.application_id, d.opened_at, t.due_at
  FROM membership_disputes d
  JOIN organisations o ON o.id = d.organisation_id
  LEFT JOIN tasks t ON t.subject_type = 'membership_dispute' AND t.subject_id = d.id AND t.open = 1`;

@Injectable()
export class DisputesRepository {
  constructor(private readonly database: Database) {}

  async insert(dispute: {
    id: string;
    status: string;
    organisationId: number;
    accountId: string;
    personId: string;
    applicationId: string;
    at: Date;
  }): Promise<void> {
    await this.database.run(
      `INSERT INTO membership_disputes (id, status, organisation_id, account_id, person_id, application_id, opened_at, moved_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(dispute.id),
        dispute.status,
        dispute.organisationId,
        uuidToBin(dispute.accountId),
        uuidToBin(dispute.personId),
        uuidToBin(dispute.applicationId),
        dispute.at,
        dispute.at,
      ],
    );
  }

  /** `undefined` outside the scope, as if it did not exist. */
  async find(scope: Scope, id: string): Promise<DisputeRow | undefined> {
    const [row] = await this.select('WHERE d.id = ?', [uuidToBin(id)]);
    return row && scope.covers(row.path) ? row : undefined;
  }

  async list(scope: Scope, ids: readonly string[]): Promise<DisputeRow[]> {
    if (ids.length === 0) return [];
    const marks = ids.map(() => '?').join(', ');
    const rows = await this.select(`WHERE d.id IN (${marks})`, ids.map(uuidToBin));
    return rows.filter((row) => scope.covers(row.path));
  }

  /** For the escalation job's messages and the end of an application. */
  async findOpen(by: { id: string } | { applicationId: string }): Promise<DisputeRow | undefined> {
    const [column, id] = 'id' in by ? ['d.id', by.id] : ['d.application_id', by.applicationId];
    const [row] = await this.select(`WHERE ${column} = ? AND d.closed_at IS NULL`, [uuidToBin(id)]);
    return row;
  }

  /** Paths of the organisations where the person is in office, or will be. */
  async listOfficePaths(personId: string, now: Date): Promise<string[]> {
    const rows = await this.database.execute<{ path: string }>(
      `SELECT o.path FROM assignments a JOIN organisations o ON o.id = a.organisation_id
        WHERE a.person_id = ? AND a.valid_to > ?`,
      [uuidToBin(personId), now],
    );
    return rows.map(({ path }) => path);
  }

  private async select(where: string, params: SqlValue[]): Promise<DisputeRow[]> {
    const rows = await this.database.execute<Row>(`${SELECT} ${where}`, params);
    return rows.map((row) => ({
      id: binToUuid(row.id),
      status: row.status,
      organisation: { id: row.organisation_id, name: row.organisation_name },
      path: row.path,
      accountId: binToUuid(row.account_id),
      personId: binToUuid(row.person_id),
      applicationId: binToUuid(row.application_id),
      openedAt: row.opened_at,
      dueAt: row.due_at,
    }));
  }
}
