import type { AppealKind, AppealStatus } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, binToUuidOrNull, uuidToBin } from '../../database/ids';

export interface AppealRow {
  readonly id: string;
  readonly status: AppealStatus;
  readonly kind: AppealKind;
  readonly matterId: string;
  /** Has it now. */
  readonly organisation: { readonly id: number; readonly name: string };
  readonly path: string;
  readonly accountId: string;
  readonly personId: string | null;
  readonly nameMask: string;
  /** The union the decision was about. */
  readonly unionName: string;
  readonly deciderName: string;
  readonly decisionNote: string | null;
  readonly reasonSealed: Buffer;
  /** The answer in words; `null` while it is heard. */
  readonly answer: string | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly dueAt: Date | null;
}

interface Row {
  id: Buffer;
  status: AppealStatus;
  kind: AppealKind;
  matter_id: Buffer;
  organisation_id: number;
  organisation_name: string;
  path: string;
  account_id: Buffer;
  person_id: Buffer | null;
  name_mask: string | null;
  union_name: string | null;
  decider_name: string;
  decision_note: string | null;
  reason_enc: Buffer;
  answer: string | null;
  opened_at: Date;
  closed_at: Date | null;
  due_at: Date | null;
}

const SELECT = `SELECT a.id, a.status, a.kind, a.matter_id, a.organisation_id, o.name AS organisation_name, o.path, a.account_id,
    a.person_id, COALESCE(p.name_mask, j.name_mask) AS name_mask, u.name AS union_name, d.name AS decider_name,
    a.reason_enc, a.opened_at, a.closed_at, t.due_at,
    (SELECT n.note FROM transitions n WHERE n.flow = 'appeal' AND n.subject_id = a.id AND n.action IN ('uphold', 'dismiss')
      ORDER BY n.at DESC LIMIT 1) AS answer,
    (SELECT n.note FROM transitions n WHERE n.subject_id = a.matter_id AND n.action IN ('reject', 'refuse', 'end')
        AND n.flow IN ('join_application', 'membership_transfer', 'membership_lapse')
      ORDER BY n.at DESC LIMIT 1) AS decision_note
  FROM appeals a
  JOIN organisations o ON o.id = a.organisation_id
  JOIN organisations d ON d.id = a.decided_by_id
  LEFT JOIN persons p ON p.id = a.person_id
  LEFT JOIN join_applications j ON a.kind = 'application' AND j.id = a.matter_id
  LEFT JOIN membership_transfers x ON a.kind = 'transfer' AND x.id = a.matter_id
  LEFT JOIN membership_lapses l ON a.kind = 'lapse' AND l.id = a.matter_id
  LEFT JOIN memberships m ON m.id = l.membership_id
  LEFT JOIN organisations u ON u.id = COALESCE(j.union_id, x.to_organisation_id, m.organisation_id)
  LEFT JOIN tasks t ON t.subject_type = 'appeal' AND t.subject_id = a.id AND t.open = 1`;

@Injectable()
export class AppealsRepository {
  constructor(private readonly database: Database) {}

  /** False when this decision was appealed before: the unique key decides between two at the same instant. */
  async insertOnce(appeal: {
    id: string;
    status: string;
    organisationId: number;
    accountId: string;
    personId: string | null;
    kind: AppealKind;
    matterId: string;
    deciderId: number;
    reasonSealed: Buffer;
    at: Date;
  }): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `INSERT IGNORE INTO appeals (id, status, organisation_id, account_id, person_id, kind, matter_id, decided_by_id,
         reason_enc, opened_at, moved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(appeal.id),
        appeal.status,
        appeal.organisationId,
        uuidToBin(appeal.accountId),
        appeal.personId === null ? null : uuidToBin(appeal.personId),
        appeal.kind,
        uuidToBin(appeal.matterId),
        appeal.deciderId,
        appeal.reasonSealed,
        appeal.at,
        appeal.at,
      ],
    );
    return affectedRows === 1;
  }

  /** The caller's, from whatever phone; the newest first. */
  listOwn({ accountId, personId }: Scope): Promise<AppealRow[]> {
    return this.select('(a.account_id = ? OR a.person_id = ?) ORDER BY a.id DESC LIMIT 20', [
      uuidToBin(accountId),
      personId === null ? null : uuidToBin(personId),
    ]);
  }

  async getById(id: string): Promise<AppealRow> {
    const [row] = await this.select('a.id = ?', [uuidToBin(id)]);
    if (!row) throw new Error('an appeal is not there');
    return row;
  }

  /** Outside the scope as if they did not exist. */
  async listForOffice(scope: Scope, ids: readonly string[]): Promise<AppealRow[]> {
    if (ids.length === 0) return [];
    const marks = ids.map(() => '?').join(', ');
    const rows = await this.select(`a.id IN (${marks})`, ids.map(uuidToBin));
    return rows.filter(({ path }) => scope.covers(path));
  }

  private async select(where: string, params: SqlValue[]): Promise<AppealRow[]> {
    const rows = await this.database.execute<Row>(`${SELECT} WHERE ${where}`, params);
    return rows.map(toAppeal);
  }
}

const toAppeal = (row: Row): AppealRow => ({
  id: binToUuid(row.id),
  status: row.status,
  kind: row.kind,
  matterId: binToUuid(row.matter_id),
  organisation: { id: row.organisation_id, name: row.organisation_name },
  path: row.path,
  accountId: binToUuid(row.account_id),
  personId: binToUuidOrNull(row.person_id),
  nameMask: row.name_mask ?? '申诉人',
  unionName: row.union_name ?? '',
  deciderName: row.decider_name,
  decisionNote: row.decision_note,
  reasonSealed: row.reason_enc,
  answer: row.answer,
  openedAt: row.opened_at,
  closedAt: row.closed_at,
  dueAt: row.due_at,
});
