import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';

export interface Lapse {
  readonly id: string;
  readonly status: string;
  readonly organisation: { readonly id: number; readonly name: string };
  readonly path: string;
  readonly personId: string;
  readonly membershipId: string;
  readonly memberNo: string;
  readonly unionName: string;
  readonly reason: string;
  readonly openedAt: Date;
  readonly dueAt: Date | null;
}

interface Row {
  id: Buffer;
  status: string;
  organisation_id: number;
  organisation_name: string;
  path: string;
  person_id: Buffer;
  membership_id: Buffer;
  member_no: string;
  union_name: string;
  reason: string;
  opened_at: Date;
  due_at: Date | null;
}

const SELECT = `SELECT l.id, l.status, l.organisation_id, o.name AS organisation_name, o.path, l.person_id, l.membership_id,
    m.member_no, u.name AS union_name, l.reason, l.opened_at, t.due_at
  FROM membership_lapses l
  JOIN organisations o ON o.id = l.organisation_id
  JOIN memberships m ON m.id = l.membership_id
  JOIN organisations u ON u.id = m.organisation_id
  LEFT JOIN tasks t ON t.subject_type = 'membership_lapse' AND t.subject_id = l.id AND t.open = 1`;

@Injectable()
export class LapsesRepository {
  constructor(private readonly database: Database) {}

  /** False when one is open for the membership already. */
  async insertOnce(
    lapse: Pick<Lapse, 'id' | 'status' | 'personId' | 'membershipId' | 'reason'> & {
      organisationId: number;
      at: Date;
    },
  ): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `INSERT IGNORE INTO membership_lapses (id, status, organisation_id, person_id, membership_id, reason, opened_at, moved_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(lapse.id),
        lapse.status,
        lapse.organisationId,
        uuidToBin(lapse.personId),
        uuidToBin(lapse.membershipId),
        lapse.reason,
        lapse.at,
        lapse.at,
      ],
    );
    return affectedRows === 1;
  }

  async findOpenOf(membershipId: string): Promise<Lapse | undefined> {
    const [lapse] = await this.select('l.membership_id = ? AND l.open = 1', [
      uuidToBin(membershipId),
    ]);
    return lapse;
  }

  async getById(id: string): Promise<Lapse> {
    const [lapse] = await this.select('l.id = ?', [uuidToBin(id)]);
    if (!lapse) throw new Error('a lapse is not there');
    return lapse;
  }

  async findOpen(id: string): Promise<Lapse | undefined> {
    const [lapse] = await this.select('l.id = ? AND l.open = 1', [uuidToBin(id)]);
    return lapse;
  }

  /** Outside the scope as if they did not exist. */
  async listForOffice(scope: Scope, ids: readonly string[]): Promise<Lapse[]> {
    if (ids.length === 0) return [];
    const marks = ids.map(() => '?').join(', ');
    const lapses = await this.select(`l.id IN (${marks})`, ids.map(uuidToBin));
    return lapses.filter(({ path }) => scope.covers(path));
  }

  private async select(where: string, params: SqlValue[]): Promise<Lapse[]> {
    const rows = await this.database.execute<Row>(`${SELECT} WHERE ${where}`, params);
    return rows.map((row) => ({
      id: binToUuid(row.id),
      status: row.status,
      organisation: { id: row.organisation_id, name: row.organisation_name },
      path: row.path,
      personId: binToUuid(row.person_id),
      membershipId: binToUuid(row.membership_id),
      memberNo: row.member_no,
      unionName: row.union_name,
      reason: row.reason,
      openedAt: row.opened_at,
      dueAt: row.due_at,
    }));
  }
}
