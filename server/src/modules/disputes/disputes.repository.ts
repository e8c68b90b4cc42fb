import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';

export interface DisputeRow {
  readonly id: string;
  readonly status: string;
  readonly organisation: { readonly id: number; readonly name: string };
  readonly path: string;
  /** The union that knew the person when it was opened. */
  readonly first: DisputeUnion;
  /** The union of the second application. */
  readonly second: DisputeUnion;
  readonly isOpen: boolean;
  /** The account that came second. */
  readonly accountId: string;
  /** The person registered first. */
  readonly personId: string;
  readonly applicationId: string;
  readonly openedAt: Date;
  readonly dueAt: Date | null;
}

export interface DisputeUnion {
  readonly id: number;
  readonly name: string;
  readonly path: string;
}

interface Row {
  id: Buffer;
  first_id: number;
  first_name: string;
  first_path: string;
  second_id: number;
  second_name: string;
  second_path: string;
  closed_at: Date | null;
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
    d.application_id, d.opened_at, d.closed_at, t.due_at, f.id AS first_id, f.name AS first_name, f.path AS first_path,
    s.id AS second_id, s.name AS second_name, s.path AS second_path
  FROM membership_disputes d
  JOIN organisations o ON o.id = d.organisation_id
  JOIN organisations f ON f.id = d.first_organisation_id
  JOIN organisations s ON s.id = d.second_organisation_id
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
    firstOrganisationId: number;
    secondOrganisationId: number;
    at: Date;
  }): Promise<void> {
    await this.database.run(
      `INSERT INTO membership_disputes (id, status, organisation_id, account_id, person_id, application_id,
         first_organisation_id, second_organisation_id, opened_at, moved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(dispute.id),
        dispute.status,
        dispute.organisationId,
        uuidToBin(dispute.accountId),
        uuidToBin(dispute.personId),
        uuidToBin(dispute.applicationId),
        dispute.firstOrganisationId,
        dispute.secondOrganisationId,
        dispute.at,
        dispute.at,
      ],
    );
  }

  /** Of both unions; `undefined` outside the scope, as if it did not exist, and for the second applicant. */
  async find(scope: Scope, id: string): Promise<DisputeRow | undefined> {
    const [row] = await this.select('WHERE d.id = ?', [uuidToBin(id)]);
    return row && mayKnow(scope, row) ? row : undefined;
  }

  /** The one about an application, for the union that has it. */
  async findOfApplication(scope: Scope, applicationId: string): Promise<DisputeRow | undefined> {
    const [row] = await this.select('WHERE d.application_id = ? ORDER BY d.id DESC LIMIT 1', [
      uuidToBin(applicationId),
    ]);
    return row && mayKnow(scope, row) ? row : undefined;
  }

  /** One about the viewer, who was registered first. */
  async findOwn(scope: Scope, id: string): Promise<DisputeRow | undefined> {
    if (scope.personId === null) return undefined;
    const [row] = await this.select('WHERE d.id = ? AND d.person_id = ?', [
      uuidToBin(id),
      uuidToBin(scope.personId),
    ]);
    return row;
  }

  async hasOpenOf(applicationId: string): Promise<boolean> {
    const rows = await this.database.execute(
      'SELECT 1 FROM membership_disputes WHERE application_id = ? AND closed_at IS NULL',
      [uuidToBin(applicationId)],
    );
    return rows.length > 0;
  }

  /** False when it has been decided; while the transaction runs it is not. */
  async lockOpen(id: string): Promise<boolean> {
    const rows = await this.database.execute(
      'SELECT id FROM membership_disputes WHERE id = ? AND closed_at IS NULL FOR UPDATE',
      [uuidToBin(id)],
    );
    return rows.length > 0;
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
      first: { id: row.first_id, name: row.first_name, path: row.first_path },
      second: { id: row.second_id, name: row.second_name, path: row.second_path },
      isOpen: row.closed_at === null,
    }));
  }
}

/** Whoever came second learns nothing, in whatever office: not even that there is a verification. */
const mayKnow = (scope: Scope, row: DisputeRow): boolean =>
  scope.accountId !== row.accountId &&
  [row.path, row.first.path, row.second.path].some((path) => scope.covers(path));
