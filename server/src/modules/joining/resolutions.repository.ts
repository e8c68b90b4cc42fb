import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';
import { ColumnCipher } from '../../privacy';

/** What the minutes say besides the day and the number. */
export interface ResolutionRecord {
  readonly attendees: readonly string[];
  readonly text: string;
}

export interface ResolutionRow {
  readonly id: string;
  readonly organisation: { readonly id: number; readonly name: string };
  /** 'YYYY-MM-DD' */
  readonly resolvedOn: string;
  readonly reference: string | null;
  readonly recordedAt: Date;
  readonly members: number;
}

export interface TakenIn {
  readonly nameMask: string;
  readonly memberNo: string;
}

interface Row {
  id: Buffer;
  organisation_id: number;
  name: string;
  path: string;
  resolved_on: string;
  reference: string | null;
  created_at: Date;
  members: number | string;
}

/** Where a list goes on. A meeting may be written down days later, so the ids are not in the order of the days. */
export type ResolutionPlace = Pick<ResolutionRow, 'resolvedOn' | 'id'>;

const TABLE = 'resolutions';
const COLUMN = 'record_enc';
const SELECT = `SELECT r.id, r.organisation_id, o.name, o.path, r.resolved_on, r.reference, r.created_at,
    (SELECT COUNT(*) FROM join_applications j WHERE j.resolution_id = r.id) AS members
  FROM resolutions r JOIN organisations o ON o.id = r.organisation_id`;

/** Committees' resolutions. Who was there and the text are sealed: they name people. */
@Injectable()
export class ResolutionsRepository {
  constructor(
    private readonly database: Database,
    private readonly cipher: ColumnCipher,
  ) {}

  async insert(resolution: {
    id: string;
    organisationId: number;
    resolvedOn: string;
    reference: string | null;
    record: ResolutionRecord;
    recordedBy: string;
    assignmentId: string;
    at: Date;
  }): Promise<void> {
    const { id, record } = resolution;
    await this.database.run(
      `INSERT INTO resolutions (id, organisation_id, resolved_on, reference, record_enc, recorded_by, assignment_id, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(id),
        resolution.organisationId,
        resolution.resolvedOn,
        resolution.reference,
        this.cipher.encrypt(TABLE, COLUMN, id, JSON.stringify(record)),
        uuidToBin(resolution.recordedBy),
        uuidToBin(resolution.assignmentId),
        resolution.at,
      ],
    );
  }

  /** Of the organisations at which the offices are held, by the day of the meeting, the last first. `before`: the last one seen. */
  async listForOffice(
    scope: Scope,
    before: ResolutionPlace | null,
    limit: number,
  ): Promise<ResolutionRow[]> {
    const ids = scope.organisationIds();
    const marks = ids.map(() => '?').join(', ');
    const older = before === null ? '' : 'AND (r.resolved_on, r.id) < (?, ?)';
    return this.select(
      `r.organisation_id IN (${marks}) ${older} ORDER BY r.resolved_on DESC, r.id DESC LIMIT ${limit}`,
      [...ids, ...(before === null ? [] : [before.resolvedOn, uuidToBin(before.id)])],
    );
  }

  /** `undefined` outside the scope, as if it did not exist. */
  async findForOffice(scope: Scope, id: string): Promise<ResolutionRow | undefined> {
    const rows = await this.database.execute<Row>(`${SELECT} WHERE r.id = ?`, [uuidToBin(id)]);
    return rows.filter(({ path }) => scope.covers(path)).map(toResolution)[0];
  }

  /** `undefined` for resolutions recorded before minutes were kept. */
  async getRecord(id: string): Promise<ResolutionRecord | undefined> {
    const [row] = await this.database.execute<{ record_enc: Buffer | null }>(
      'SELECT record_enc FROM resolutions WHERE id = ?',
      [uuidToBin(id)],
    );
    if (!row?.record_enc) return undefined;
    return JSON.parse(this.cipher.decrypt(TABLE, COLUMN, id, row.record_enc)) as ResolutionRecord;
  }

  async listTakenIn(id: string): Promise<TakenIn[]> {
    const rows = await this.database.execute<{ name_mask: string; member_no: string }>(
      `SELECT j.name_mask, m.member_no FROM join_applications j JOIN memberships m ON m.application_id = j.id
        WHERE j.resolution_id = ? ORDER BY m.member_no`,
      [uuidToBin(id)],
    );
    return rows.map((row) => ({ nameMask: row.name_mask, memberNo: row.member_no }));
  }

  private async select(where: string, params: SqlValue[]): Promise<ResolutionRow[]> {
    const rows = await this.database.execute<Row>(`${SELECT} WHERE ${where}`, params);
    return rows.map(toResolution);
  }
}

const toResolution = (row: Row): ResolutionRow => ({
  id: binToUuid(row.id),
  organisation: { id: row.organisation_id, name: row.name },
  resolvedOn: row.resolved_on,
  reference: row.reference,
  recordedAt: row.created_at,
  members: Number(row.members),
});
