import type { ProposalKind, ProposalStatus } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, binToUuidOrNull, uuidToBin } from '../../database/ids';

export interface ProposalRow {
  readonly id: string;
  readonly status: ProposalStatus;
  /** Has it now. */
  readonly organisation: { readonly id: number; readonly name: string; readonly path: string };
  readonly kind: ProposalKind;
  readonly parent: { readonly id: number; readonly name: string };
  readonly area: { readonly id: number; readonly path: string };
  /** Hex. */
  readonly employerKey: string;
  readonly employerName: string | null;
  readonly members: number;
  readonly employers: number;
  readonly againOn: string | null;
  readonly foundingId: string | null;
  readonly openedAt: Date;
  readonly dueAt: Date | null;
}

interface Row {
  id: Buffer;
  status: ProposalStatus;
  organisation_id: number;
  organisation_name: string;
  organisation_path: string;
  kind: ProposalKind;
  parent_id: number;
  parent_name: string;
  area_id: number;
  area_path: string;
  employer_key: Buffer;
  employer_name: string | null;
  members: number;
  employers: number;
  again_on: string | null;
  founding_id: Buffer | null;
  opened_at: Date;
  due_at: Date | null;
}

const SELECT = `SELECT r.id, r.status, r.organisation_id, o.name AS organisation_name, o.path AS organisation_path,
    r.kind, r.parent_id, p.name AS parent_name, r.area_id, a.path AS area_path, r.employer_key, x.name AS employer_name,
    r.members, r.employers, r.again_on, r.founding_id, r.opened_at, t.due_at
  FROM founding_proposals r
  JOIN organisations o ON o.id = r.organisation_id
  JOIN organisations p ON p.id = r.parent_id
  JOIN organisations a ON a.id = r.area_id
  LEFT JOIN founding_employers x ON x.subject_id = r.id AND x.employer_key = r.employer_key
  LEFT JOIN tasks t ON t.subject_type = 'founding_proposal' AND t.subject_id = r.id AND t.open = 1`;

@Injectable()
export class ProposalsRepository {
  constructor(private readonly database: Database) {}

  /** False when one is open for this already: the unique key decides between two jobs at the same instant. */
  async insertOnce(one: {
    id: string;
    status: string;
    organisationId: number;
    kind: ProposalKind;
    parentId: number;
    areaId: number;
    employerKey: string;
    members: number;
    employers: number;
    at: Date;
  }): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `INSERT IGNORE INTO founding_proposals (id, status, organisation_id, kind, parent_id, area_id, employer_key, members,
         employers, opened_at, moved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(one.id),
        one.status,
        one.organisationId,
        one.kind,
        one.parentId,
        one.areaId,
        Buffer.from(one.employerKey, 'hex'),
        one.members,
        one.employers,
        one.at,
        one.at,
      ],
    );
    return affectedRows === 1;
  }

  async setFigures(id: string, members: number, employers: number): Promise<void> {
    await this.database.run(
      'UPDATE founding_proposals SET members = ?, employers = ? WHERE id = ?',
      [members, employers, uuidToBin(id)],
    );
  }

  async setAgain(id: string, againOn: string): Promise<void> {
    await this.database.run('UPDATE founding_proposals SET again_on = ? WHERE id = ?', [
      againOn,
      uuidToBin(id),
    ]);
  }

  async setFounding(id: string, foundingId: string): Promise<void> {
    await this.database.run('UPDATE founding_proposals SET founding_id = ? WHERE id = ?', [
      uuidToBin(foundingId),
      uuidToBin(id),
    ]);
  }

  listOpen(): Promise<ProposalRow[]> {
    return this.select('WHERE r.open = 1 ORDER BY r.id', []);
  }

  /** What was put off to a later day than this one. */
  async listPutOff(today: string): Promise<{ areaId: number; employerKey: string }[]> {
    const rows = await this.database.execute<{ area_id: number; employer_key: Buffer }>(
      "SELECT area_id, employer_key FROM founding_proposals WHERE status = 'put_off' AND again_on > ?",
      [today],
    );
    return rows.map((row) => ({
      areaId: row.area_id,
      employerKey: row.employer_key.toString('hex'),
    }));
  }

  async listForOffice(scope: Scope, ids: readonly string[]): Promise<ProposalRow[]> {
    if (ids.length === 0) return [];
    const marks = ids.map(() => '?').join(', ');
    const rows = await this.select(`WHERE r.id IN (${marks})`, ids.map(uuidToBin));
    return rows.filter(({ organisation }) => scope.covers(organisation.path));
  }

  /** The open ones in the reach of these offices first. */
  async listRecent(scope: Scope, limit: number): Promise<ProposalRow[]> {
    const paths = [...new Set(scope.offices.map(({ path }) => path))];
    if (paths.length === 0) return [];
    const inReach = paths.map(() => 'o.path LIKE ?').join(' OR ');
    return this.select(
      `WHERE (${inReach}) ORDER BY r.open IS NULL, r.id DESC LIMIT ${limit}`,
      paths.map((path) => `${path}%`),
    );
  }

  async getById(id: string): Promise<ProposalRow> {
    const [row] = await this.select('WHERE r.id = ?', [uuidToBin(id)]);
    if (!row) throw new Error('a proposal is gone');
    return row;
  }

  private async select(where: string, params: SqlValue[]): Promise<ProposalRow[]> {
    const rows = await this.database.execute<Row>(`${SELECT} ${where}`, params);
    return rows.map((row) => ({
      id: binToUuid(row.id),
      status: row.status,
      organisation: {
        id: row.organisation_id,
        name: row.organisation_name,
        path: row.organisation_path,
      },
      kind: row.kind,
      parent: { id: row.parent_id, name: row.parent_name },
      area: { id: row.area_id, path: row.area_path },
      employerKey: row.employer_key.toString('hex'),
      employerName: row.employer_name,
      members: row.members,
      employers: row.employers,
      againOn: row.again_on,
      foundingId: binToUuidOrNull(row.founding_id),
      openedAt: row.opened_at,
      dueAt: row.due_at,
    }));
  }
}
