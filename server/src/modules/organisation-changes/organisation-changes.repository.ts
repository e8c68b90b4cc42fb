import type {
  OrganisationChangeKind,
  OrganisationChangeStatus,
  OrganisationStatus,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';

interface Named {
  readonly id: number;
  readonly name: string;
  readonly path: string;
}

export interface ChangeRow {
  readonly id: string;
  readonly status: OrganisationChangeStatus;
  /** Has the matter now. */
  readonly organisation: Named;
  readonly accountId: string;
  readonly personId: string;
  readonly kind: OrganisationChangeKind;
  readonly union: Named;
  readonly target: Named;
  readonly reason: string;
  readonly carried: number;
  /** Live members that still belong to the union. */
  readonly members: number;
  readonly openedAt: Date;
  readonly dueAt: Date | null;
}

interface Row {
  id: Buffer;
  status: OrganisationChangeStatus;
  organisation_id: number;
  organisation_name: string;
  organisation_path: string;
  account_id: Buffer;
  person_id: Buffer;
  kind: OrganisationChangeKind;
  union_id: number;
  union_name: string;
  union_path: string;
  target_id: number;
  target_name: string;
  target_path: string;
  reason: string;
  carried: number;
  members: number | string;
  opened_at: Date;
  due_at: Date | null;
}

const SELECT = `SELECT c.id, c.status, c.organisation_id, o.name AS organisation_name, o.path AS organisation_path,
    c.account_id, c.person_id, c.kind, c.union_id, u.name AS union_name, u.path AS union_path,
    c.target_id, g.name AS target_name, g.path AS target_path, c.reason, c.carried,
    (SELECT COUNT(*) FROM memberships m WHERE m.organisation_id = c.union_id AND m.live = 1) AS members,
    c.opened_at, t.due_at
  FROM organisation_changes c
  JOIN organisations o ON o.id = c.organisation_id
  JOIN organisations u ON u.id = c.union_id
  JOIN organisations g ON g.id = c.target_id
  LEFT JOIN tasks t ON t.subject_type = 'organisation_change' AND t.subject_id = c.id AND t.open = 1`;

@Injectable()
export class OrganisationChangesRepository {
  constructor(private readonly database: Database) {}

  /** False when one is open for the union already: the unique key decides between two at the same instant. */
  async insertOnce(change: {
    id: string;
    status: string;
    organisationId: number;
    accountId: string;
    personId: string;
    kind: OrganisationChangeKind;
    unionId: number;
    targetId: number;
    reason: string;
    at: Date;
  }): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `INSERT IGNORE INTO organisation_changes (id, status, organisation_id, account_id, person_id, kind, union_id,
         target_id, reason, opened_at, moved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(change.id),
        change.status,
        change.organisationId,
        uuidToBin(change.accountId),
        uuidToBin(change.personId),
        change.kind,
        change.unionId,
        change.targetId,
        change.reason,
        change.at,
        change.at,
      ],
    );
    return affectedRows === 1;
  }

  /** In reach: an office over the union itself, or over whoever has to decide. */
  async listForOffice(scope: Scope, ids: readonly string[]): Promise<ChangeRow[]> {
    if (ids.length === 0) return [];
    const marks = ids.map(() => '?').join(', ');
    const rows = await this.select(`c.id IN (${marks})`, ids.map(uuidToBin));
    return rows.filter(
      ({ organisation, union }) => scope.covers(organisation.path) || scope.covers(union.path),
    );
  }

  /** The newest in the reach of these offices. */
  async listRecent(scope: Scope, limit: number): Promise<ChangeRow[]> {
    const paths = [...new Set(scope.offices.map(({ path }) => path))];
    const inReach = paths.map(() => 'u.path LIKE ?').join(' OR ');
    return this.select(
      `(${inReach}) ORDER BY c.id DESC LIMIT ${limit}`,
      paths.map((path) => `${path}%`),
    );
  }

  async getById(id: string): Promise<ChangeRow> {
    const [row] = await this.select('c.id = ?', [uuidToBin(id)]);
    if (!row) throw new Error('a change is not there');
    return row;
  }

  async countChildren(organisationId: number): Promise<number> {
    const [row] = await this.database.execute<{ n: number | string }>(
      "SELECT COUNT(*) AS n FROM organisations WHERE parent_id = ? AND status = 'established'",
      [organisationId],
    );
    return Number(row?.n);
  }

  /** Held until the transaction ends, in one order for everybody: nobody joins there, nobody else changes them. */
  async holdUnions(...ids: number[]): Promise<void> {
    await this.database.execute(
      `SELECT id FROM organisations WHERE id IN (${ids.map(() => '?').join(', ')}) ORDER BY id FOR UPDATE`,
      ids,
    );
  }

  /** The union takes over members of another one at this time: it cannot close itself before they are all there. */
  async isTakingOver(id: number): Promise<boolean> {
    const rows = await this.database.execute(
      "SELECT 1 FROM organisation_changes WHERE target_id = ? AND status = 'carrying' LIMIT 1",
      [id],
    );
    return rows.length > 0;
  }

  async setStatus(id: number, status: OrganisationStatus, successor: number | null): Promise<void> {
    await this.database.run('UPDATE organisations SET status = ?, succeeded_by = ? WHERE id = ?', [
      status,
      successor,
      id,
    ]);
  }

  async addCarried(id: string, members: number): Promise<void> {
    await this.database.run('UPDATE organisation_changes SET carried = carried + ? WHERE id = ?', [
      members,
      uuidToBin(id),
    ]);
  }

  /** A whole branch under another parent: every path below changes its beginning, in one statement. */
  async moveBranch(id: number, fromPath: string, target: Named): Promise<void> {
    await this.database.run(
      'UPDATE organisations SET path = CONCAT(?, SUBSTRING(path, ?)) WHERE path LIKE ?',
      [`${target.path}${id}/`, fromPath.length + 1, `${fromPath}%`],
    );
    await this.database.run('UPDATE organisations SET parent_id = ? WHERE id = ?', [target.id, id]);
  }

  /** Offices of a closing union, held first: an act in one of them is before this or not at all. */
  async holdOffices(organisationId: number): Promise<void> {
    await this.database.execute(
      'SELECT id FROM assignments WHERE organisation_id = ? ORDER BY id FOR UPDATE',
      [organisationId],
    );
  }

  async endOffices(organisationId: number, at: Date): Promise<void> {
    await this.database.run(
      'UPDATE delegations SET ended_at = ? WHERE organisation_id = ? AND ended_at IS NULL',
      [at, organisationId],
    );
    await this.database.run(
      'UPDATE assignments SET valid_to = GREATEST(valid_from, ?) WHERE organisation_id = ? AND valid_to > ?',
      [at, organisationId, at],
    );
  }

  private async select(where: string, params: SqlValue[]): Promise<ChangeRow[]> {
    const rows = await this.database.execute<Row>(`${SELECT} WHERE ${where}`, params);
    return rows.map(toChange);
  }
}

const toChange = (row: Row): ChangeRow => ({
  id: binToUuid(row.id),
  status: row.status,
  organisation: {
    id: row.organisation_id,
    name: row.organisation_name,
    path: row.organisation_path,
  },
  accountId: binToUuid(row.account_id),
  personId: binToUuid(row.person_id),
  kind: row.kind,
  union: { id: row.union_id, name: row.union_name, path: row.union_path },
  target: { id: row.target_id, name: row.target_name, path: row.target_path },
  reason: row.reason,
  carried: row.carried,
  members: Number(row.members),
  openedAt: row.opened_at,
  dueAt: row.due_at,
});
