import type { CorrectionStatus } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';

export interface CorrectionRow {
  readonly id: string;
  readonly status: CorrectionStatus;
  readonly organisation: { readonly id: number; readonly name: string };
  readonly path: string;
  readonly personId: string;
  readonly nameMask: string;
  readonly idNumberMask: string;
  readonly sealed: { readonly name: Buffer; readonly idNumber: Buffer; readonly reason: Buffer };
  readonly answer: string | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly dueAt: Date | null;
}

interface Row {
  id: Buffer;
  status: CorrectionStatus;
  organisation_id: number;
  organisation_name: string;
  path: string;
  person_id: Buffer;
  name_enc: Buffer;
  name_mask: string;
  id_number_enc: Buffer;
  id_number_mask: string;
  reason_enc: Buffer;
  answer: string | null;
  opened_at: Date;
  closed_at: Date | null;
  due_at: Date | null;
}

const SELECT = `SELECT c.id, c.status, c.organisation_id, o.name AS organisation_name, o.path, c.person_id, c.name_enc, c.name_mask,
    c.id_number_enc, c.id_number_mask, c.reason_enc, c.opened_at, c.closed_at, t.due_at,
    (SELECT n.note FROM transitions n WHERE n.flow = 'person_correction' AND n.subject_id = c.id AND n.action = 'reject'
      ORDER BY n.at DESC LIMIT 1) AS answer
  FROM person_corrections c
  JOIN organisations o ON o.id = c.organisation_id
  LEFT JOIN tasks t ON t.subject_type = 'person_correction' AND t.subject_id = c.id AND t.open = 1`;

@Injectable()
export class CorrectionsRepository {
  constructor(private readonly database: Database) {}

  /** False when one of the person's is open already. */
  async insertOnce(correction: {
    id: string;
    status: string;
    organisationId: number;
    personId: string;
    nameSealed: Buffer;
    nameMask: string;
    idNumberSealed: Buffer;
    idNumberMask: string;
    reasonSealed: Buffer;
    at: Date;
  }): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `INSERT IGNORE INTO person_corrections (id, status, organisation_id, person_id, name_enc, name_mask, id_number_enc,
         id_number_mask, reason_enc, opened_at, moved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(correction.id),
        correction.status,
        correction.organisationId,
        uuidToBin(correction.personId),
        correction.nameSealed,
        correction.nameMask,
        correction.idNumberSealed,
        correction.idNumberMask,
        correction.reasonSealed,
        correction.at,
        correction.at,
      ],
    );
    return affectedRows === 1;
  }

  async findNewestOf(personId: string): Promise<CorrectionRow | undefined> {
    const [row] = await this.select('c.person_id = ? ORDER BY c.id DESC LIMIT 1', [
      uuidToBin(personId),
    ]);
    return row;
  }

  async getById(id: string): Promise<CorrectionRow> {
    const [row] = await this.select('c.id = ?', [uuidToBin(id)]);
    if (!row) throw new Error('a correction is not there');
    return row;
  }

  /** Outside the scope as if they did not exist. */
  async listForOffice(scope: Scope, ids: readonly string[]): Promise<CorrectionRow[]> {
    if (ids.length === 0) return [];
    const marks = ids.map(() => '?').join(', ');
    const rows = await this.select(`c.id IN (${marks})`, ids.map(uuidToBin));
    return rows.filter(({ path }) => scope.covers(path));
  }

  /** The union that looks after a person: of the membership, else the last they had, else the city. */
  async findHomeOf(personId: string): Promise<{ id: number; path: string }> {
    const [row] = await this.database.execute<{ id: number; path: string }>(
      `SELECT o.id, o.path FROM organisations o
         LEFT JOIN memberships m ON m.organisation_id = o.id AND m.person_id = ?
        WHERE m.id IS NOT NULL OR o.parent_id IS NULL
        ORDER BY m.live = 1 DESC, m.created_at DESC LIMIT 1`,
      [uuidToBin(personId)],
    );
    if (!row) throw new Error('there is no city organisation');
    return row;
  }

  private async select(where: string, params: SqlValue[]): Promise<CorrectionRow[]> {
    const rows = await this.database.execute<Row>(`${SELECT} WHERE ${where}`, params);
    return rows.map((row) => ({
      id: binToUuid(row.id),
      status: row.status,
      organisation: { id: row.organisation_id, name: row.organisation_name },
      path: row.path,
      personId: binToUuid(row.person_id),
      nameMask: row.name_mask,
      idNumberMask: row.id_number_mask,
      sealed: { name: row.name_enc, idNumber: row.id_number_enc, reason: row.reason_enc },
      answer: row.answer,
      openedAt: row.opened_at,
      closedAt: row.closed_at,
      dueAt: row.due_at,
    }));
  }
}
