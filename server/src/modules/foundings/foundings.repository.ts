import type { FoundingKind, FoundingStatus } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';

interface Named {
  readonly id: number;
  readonly name: string;
  readonly path: string;
}

export interface FoundingRow {
  readonly id: string;
  readonly status: FoundingStatus;
  /** Has the matter now. */
  readonly organisation: Named;
  readonly parent: Named;
  readonly districtId: number;
  readonly accountId: string;
  readonly personId: string;
  readonly kind: FoundingKind;
  readonly name: string;
  readonly address: string;
  readonly expectedMembers: number;
  readonly reason: string;
  readonly unionId: number | null;
  readonly heldOn: string | null;
  readonly termYears: number | null;
  readonly resolutionSealed: Buffer | null;
  readonly offered: number;
  readonly openedAt: Date;
  readonly movedAt: Date;
  readonly dueAt: Date | null;
}

export interface NewFounding {
  readonly id: string;
  readonly status: string;
  readonly organisationId: number;
  readonly accountId: string;
  readonly personId: string;
  readonly parentId: number;
  readonly districtId: number;
  readonly kind: FoundingKind;
  readonly name: string;
  readonly nameKey: Buffer;
  readonly employerKey: Buffer | null;
  readonly address: string;
  readonly expectedMembers: number;
  readonly reason: string;
  readonly at: Date;
}

interface Row {
  id: Buffer;
  status: FoundingStatus;
  organisation_id: number;
  organisation_name: string;
  organisation_path: string;
  parent_id: number;
  parent_name: string;
  parent_path: string;
  district_id: number;
  account_id: Buffer;
  person_id: Buffer;
  kind: FoundingKind;
  name: string;
  address: string;
  expected_members: number;
  reason: string;
  union_id: number | null;
  held_on: string | null;
  term_years: number | null;
  resolution_enc: Buffer | null;
  offered: number;
  opened_at: Date;
  moved_at: Date;
  due_at: Date | null;
}

const SELECT = `SELECT f.id, f.status, f.organisation_id, o.name AS organisation_name, o.path AS organisation_path,
    f.parent_id, p.name AS parent_name, p.path AS parent_path, f.district_id, f.account_id, f.person_id, f.kind, f.name,
    f.address, f.expected_members, f.reason, f.union_id, f.held_on, f.term_years, f.resolution_enc, f.offered,
    f.opened_at, f.moved_at, t.due_at
  FROM union_foundings f
  JOIN organisations o ON o.id = f.organisation_id
  JOIN organisations p ON p.id = f.parent_id
  LEFT JOIN tasks t ON t.subject_type = 'union_founding' AND t.subject_id = f.id AND t.open = 1`;

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

@Injectable()
export class FoundingsRepository {
  constructor(private readonly database: Database) {}

  /** False when the name or the employer is being founded in the district: the unique keys decide. */
  async insertOnce(one: NewFounding): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `INSERT IGNORE INTO union_foundings (id, status, organisation_id, account_id, person_id, parent_id, district_id,
         kind, name, name_key, employer_key, address, expected_members, reason, opened_at, moved_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(one.id),
        one.status,
        one.organisationId,
        uuidToBin(one.accountId),
        uuidToBin(one.personId),
        one.parentId,
        one.districtId,
        one.kind,
        one.name,
        one.nameKey,
        one.employerKey,
        one.address,
        one.expectedMembers,
        one.reason,
        one.at,
        one.at,
      ],
    );
    return affectedRows === 1;
  }

  /** In reach: an office over whoever has it or over the place, or one's own. */
  async listForOffice(scope: Scope, ids: readonly string[]): Promise<FoundingRow[]> {
    if (ids.length === 0) return [];
    const rows = await this.select(`WHERE f.id IN (${marks(ids)})`, ids.map(uuidToBin));
    return rows.filter(
      ({ organisation, parent, accountId }) =>
        scope.covers(organisation.path) ||
        scope.covers(parent.path) ||
        accountId === scope.accountId,
    );
  }

  /** The newest in the reach of these offices, and one's own. */
  listRecent(scope: Scope, limit: number): Promise<FoundingRow[]> {
    const paths = [...new Set(scope.offices.map(({ path }) => path))];
    const inReach = ['f.account_id = ?', ...paths.map(() => 'p.path LIKE ?')].join(' OR ');
    return this.select(`WHERE ${inReach} ORDER BY f.id DESC LIMIT ${limit}`, [
      uuidToBin(scope.accountId),
      ...paths.map((path) => `${path}%`),
    ]);
  }

  async getById(id: string): Promise<FoundingRow> {
    const [row] = await this.select('WHERE f.id = ?', [uuidToBin(id)]);
    if (!row) throw new Error('a founding is gone');
    return row;
  }

  /** Held until the transaction ends: one report, one answer, one batch after the other. */
  async hold(id: string): Promise<void> {
    await this.database.execute('SELECT id FROM union_foundings WHERE id = ? FOR UPDATE', [
      uuidToBin(id),
    ]);
  }

  async setUnion(id: string, unionId: number): Promise<void> {
    await this.database.run('UPDATE union_foundings SET union_id = ? WHERE id = ?', [
      unionId,
      uuidToBin(id),
    ]);
  }

  async setReport(
    id: string,
    report: { heldOn: string; termYears: number; resolutionSealed: Buffer },
  ): Promise<void> {
    await this.database.run(
      'UPDATE union_foundings SET held_on = ?, term_years = ?, resolution_enc = ? WHERE id = ?',
      [report.heldOn, report.termYears, report.resolutionSealed, uuidToBin(id)],
    );
  }

  /** The day of the approval, as the log has it. */
  async approvedAt(id: string): Promise<Date> {
    const [row] = await this.database.execute<{ at: Date }>(
      "SELECT at FROM transitions WHERE flow = 'union_founding' AND subject_id = ? AND action = 'approve' ORDER BY at LIMIT 1",
      [uuidToBin(id)],
    );
    if (!row) throw new Error('a founding is prepared without approval');
    return row.at;
  }

  private async select(where: string, params: SqlValue[]): Promise<FoundingRow[]> {
    const rows = await this.database.execute<Row>(`${SELECT} ${where}`, params);
    return rows.map(toFounding);
  }
}

const toFounding = (row: Row): FoundingRow => ({
  id: binToUuid(row.id),
  status: row.status,
  organisation: {
    id: row.organisation_id,
    name: row.organisation_name,
    path: row.organisation_path,
  },
  parent: { id: row.parent_id, name: row.parent_name, path: row.parent_path },
  districtId: row.district_id,
  accountId: binToUuid(row.account_id),
  personId: binToUuid(row.person_id),
  kind: row.kind,
  name: row.name,
  address: row.address,
  expectedMembers: row.expected_members,
  reason: row.reason,
  unionId: row.union_id,
  heldOn: row.held_on,
  termYears: row.term_years,
  resolutionSealed: row.resolution_enc,
  offered: row.offered,
  openedAt: row.opened_at,
  movedAt: row.moved_at,
  dueAt: row.due_at,
});
