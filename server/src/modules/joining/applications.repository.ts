import {
  roleTexts,
  type EmploymentForm,
  type JoinStatus,
  type MissingCode,
  type Platform,
  type Role,
  type RouteRule,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, binToUuidOrNull, uuidToBin } from '../../database/ids';
import type { ApplicationRow, LogLine } from './joining.types';

interface Row {
  id: Buffer;
  status: JoinStatus;
  organisation_id: number;
  organisation_name: string;
  path: string;
  parent_name: string | null;
  union_id: number;
  union_name: string;
  account_id: Buffer;
  person_id: Buffer | null;
  registered_as: Buffer | null;
  name_mask: string;
  id_number_mask: string;
  phone_mask: string;
  phone_verified: number;
  birth_year: number;
  employment_form: EmploymentForm;
  platforms: string;
  route_rule: RouteRule;
  route_reason: string;
  missing: string | null;
  return_note: string | null;
  returned_once: number;
  disputed: number;
  binds_account: number;
  submitted_at: Date;
  moved_at: Date;
  due_at: Date | null;
}

interface LogRow {
  subject_id: Buffer;
  action: string;
  at: Date;
  from_name: string;
  to_name: string;
  role: Role | null;
  note: string | null;
  details: string | null;
}

export interface SealedApplication {
  id: string;
  nameSealed: Buffer;
  idNumberSealed: Buffer;
  phoneSealed: Buffer;
  idNumberBlind: Buffer;
}

const LIST_LIMIT = 20;

const SELECT = `SELECT a.id, a.status, a.organisation_id, o.name AS organisation_name, o.path, p.name AS parent_name,
    a.union_id, u.name AS union_name, a.account_id, a.person_id, a.name_mask, a.id_number_mask, a.phone_mask,
    a.phone_verified, a.birth_year, a.employment_form, a.platforms, a.route_rule, a.route_reason, a.missing,
    a.return_note, a.returned_once, a.disputed, a.binds_account, a.submitted_at, a.moved_at, t.due_at,
    IF(a.disputed, (SELECT id FROM persons r WHERE r.id_number_blind = a.id_number_blind), a.person_id) AS registered_as
  FROM join_applications a
  JOIN organisations o ON o.id = a.organisation_id
  JOIN organisations u ON u.id = a.union_id
  LEFT JOIN organisations p ON p.id = o.parent_id
  LEFT JOIN tasks t ON t.subject_type = 'join_application' AND t.subject_id = a.id AND t.open = 1`;

/** Reads of applications for screens and services: masks and words, nothing is opened. */
@Injectable()
export class ApplicationsRepository {
  constructor(private readonly database: Database) {}

  /** Of the open applications: the union that would take the applicant in. */
  async changeUnion(from: number, to: number): Promise<void> {
    await this.database.run(
      `UPDATE join_applications SET union_id = ?, route_reason = '原来的工会撤并了，由这里接着办'
        WHERE union_id = ? AND open = 1`,
      [to, from],
    );
  }

  /** The applicant's own, newest first. */
  listOwn(scope: Scope): Promise<ApplicationRow[]> {
    return this.list(`WHERE a.account_id = ? ORDER BY a.id DESC LIMIT ${LIST_LIMIT}`, [
      uuidToBin(scope.accountId),
    ]);
  }

  async findOwn(scope: Scope, id: string): Promise<ApplicationRow | undefined> {
    const [row] = await this.list('WHERE a.id = ? AND a.account_id = ?', [
      uuidToBin(id),
      uuidToBin(scope.accountId),
    ]);
    return row;
  }

  async findOpenOf(accountId: string): Promise<ApplicationRow | undefined> {
    const [row] = await this.list('WHERE a.account_id = ? AND a.open = 1', [uuidToBin(accountId)]);
    return row;
  }

  /** For an office: `undefined` outside the scope, as if it did not exist. */
  async findForOffice(scope: Scope, id: string): Promise<ApplicationRow | undefined> {
    const [row] = await this.list('WHERE a.id = ?', [uuidToBin(id)]);
    return row && scope.covers(row.path) ? row : undefined;
  }

  /** Those of `ids` that the scope covers. */
  async listForOffice(scope: Scope, ids: readonly string[]): Promise<ApplicationRow[]> {
    if (ids.length === 0) return [];
    const rows = await this.list(
      `WHERE a.id IN (${ids.map(() => '?').join(', ')})`,
      ids.map(uuidToBin),
    );
    return rows.filter((row) => scope.covers(row.path));
  }

  /** What a reveal opens. The caller has found the application in its scope before. */
  async getSealed(application: ApplicationRow): Promise<SealedApplication> {
    const [row] = await this.database.execute<{
      name_enc: Buffer;
      id_number_enc: Buffer;
      phone_enc: Buffer;
      id_number_blind: Buffer;
    }>(
      'SELECT name_enc, id_number_enc, phone_enc, id_number_blind FROM join_applications WHERE id = ?',
      [uuidToBin(application.id)],
    );
    if (!row) throw new Error('the application is gone');
    return {
      id: application.id,
      nameSealed: row.name_enc,
      idNumberSealed: row.id_number_enc,
      phoneSealed: row.phone_enc,
      idNumberBlind: row.id_number_blind,
    };
  }

  /** Sealed, and apart from the rows of lists: for the review alone. */
  async findNote(application: ApplicationRow): Promise<Buffer | null> {
    const [row] = await this.database.execute<{ note_enc: Buffer | null }>(
      'SELECT note_enc FROM join_applications WHERE id = ?',
      [uuidToBin(application.id)],
    );
    return row?.note_enc ?? null;
  }

  /** For the act that settles a dispute: its office stands over the dispute, not over this application. */
  async getById(id: string): Promise<ApplicationRow> {
    const [row] = await this.list('WHERE a.id = ?', [uuidToBin(id)]);
    if (!row) throw new Error('no such application');
    return row;
  }

  async getOrganisationName(id: number): Promise<string> {
    const [row] = await this.database.execute<{ name: string }>(
      'SELECT name FROM organisations WHERE id = ?',
      [id],
    );
    if (!row) throw new Error('no such organisation');
    return row.name;
  }

  /** The log of applications found before, oldest first. */
  async listLog(applications: readonly ApplicationRow[]): Promise<Map<string, LogLine[]>> {
    const log = new Map<string, LogLine[]>(applications.map(({ id }) => [id, []]));
    if (applications.length === 0) return log;
    const rows = await this.database.execute<LogRow>(
      `SELECT t.subject_id, t.action, t.at, f.name AS from_name, o.name AS to_name, a.role, t.note, t.details
         FROM transitions t
         JOIN organisations f ON f.id = t.from_organisation_id
         JOIN organisations o ON o.id = t.organisation_id
         LEFT JOIN assignments a ON a.id = t.assignment_id
        WHERE t.flow = 'join_application' AND t.subject_id IN (${applications.map(() => '?').join(', ')})
        ORDER BY t.at, t.id`,
      applications.map(({ id }) => uuidToBin(id)),
    );
    for (const row of rows) log.get(binToUuid(row.subject_id))?.push(toLine(row));
    return log;
  }

  private async list(where: string, params: SqlValue[]): Promise<ApplicationRow[]> {
    const rows = await this.database.execute<Row>(`${SELECT} ${where}`, params);
    return rows.map(toApplication);
  }
}

const toApplication = (row: Row): ApplicationRow => ({
  id: binToUuid(row.id),
  status: row.status,
  organisation: { id: row.organisation_id, name: row.organisation_name },
  path: row.path,
  parentName: row.parent_name,
  union: { id: row.union_id, name: row.union_name },
  accountId: binToUuid(row.account_id),
  personId: binToUuidOrNull(row.person_id),
  registeredAs: binToUuidOrNull(row.registered_as),
  nameMask: row.name_mask,
  idNumberMask: row.id_number_mask,
  phoneMask: row.phone_mask,
  phoneVerified: row.phone_verified === 1,
  birthYear: row.birth_year,
  employmentForm: row.employment_form,
  platforms: JSON.parse(row.platforms) as Platform[],
  routeRule: row.route_rule,
  routeReason: row.route_reason,
  missing: row.missing === null ? [] : (JSON.parse(row.missing) as MissingCode[]),
  returnNote: row.return_note,
  returnedOnce: row.returned_once === 1,
  disputed: row.disputed === 1,
  bindsAccount: row.binds_account === 1,
  submittedAt: row.submitted_at,
  movedAt: row.moved_at,
  dueAt: row.due_at,
});

function toLine(row: LogRow): LogLine {
  const details = (row.details === null ? {} : JSON.parse(row.details)) as {
    missing?: MissingCode[];
    resolvedOn?: string;
  };
  return {
    action: row.action,
    at: row.at,
    fromOrganisation: row.from_name,
    organisation: row.to_name,
    roleText: row.role && roleTexts[row.role],
    note: row.note,
    missing: details.missing ?? [],
    resolvedOn: details.resolvedOn ?? null,
  };
}
