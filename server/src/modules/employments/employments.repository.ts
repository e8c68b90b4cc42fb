import {
  employmentLimits,
  type EmploymentForm,
  type EmploymentSource,
  type Platform,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';
import type { Span } from './employments.rules';

export interface EmploymentRow extends Span {
  readonly id: string;
  readonly form: EmploymentForm;
  readonly platform: Platform | null;
  readonly employerSealed: Buffer | null;
  readonly unionName: string | null;
  readonly source: EmploymentSource;
}

export interface HeldEmployment extends Span, Work {
  readonly id: string;
  readonly personId: string;
  readonly form: EmploymentForm;
  readonly source: EmploymentSource;
  readonly at: Date;
}

/** What it is: an employer, or a platform. */
export interface Work {
  readonly platform: Platform | null;
  readonly employerSealed: Buffer | null;
  readonly employerKey: Buffer | null;
  readonly unionId: number | null;
  readonly subjectKey: Buffer;
}

interface HeldColumns extends Omit<Row, 'id' | 'union_name'> {
  employer_key: Buffer | null;
  union_id: number | null;
  subject_key: Buffer;
  created_at: Date;
}

interface Row {
  id: Buffer;
  form: EmploymentForm;
  platform: Platform | null;
  employer_name_enc: Buffer | null;
  union_name: string | null;
  source: EmploymentSource;
  since: string | null;
  until: string | null;
}

const SELECT = `SELECT e.id, e.form, e.platform, e.employer_name_enc, u.name AS union_name, e.source, e.since, e.until
  FROM employments e LEFT JOIN organisations u ON u.id = e.union_id`;

@Injectable()
export class EmploymentsRepository {
  constructor(private readonly database: Database) {}

  /** What goes on first, then the latest that ended. */
  listOf(personId: string): Promise<EmploymentRow[]> {
    return this.select(
      `WHERE e.person_id = ? ORDER BY e.current IS NULL, e.until DESC, e.id DESC LIMIT ${employmentLimits.listed}`,
      [uuidToBin(personId)],
    );
  }

  /** Of this person only: anybody else's looks like missing. Held until the transaction ends. */
  async hold(personId: string, id: string): Promise<HeldEmployment | undefined> {
    const [row] = await this.database.execute<HeldColumns>(
      `SELECT form, platform, employer_name_enc, employer_key, union_id, subject_key, source, since, until, created_at
         FROM employments WHERE id = ? AND person_id = ? FOR UPDATE`,
      [uuidToBin(id), uuidToBin(personId)],
    );
    return (
      row && {
        id,
        personId,
        form: row.form,
        platform: row.platform,
        employerSealed: row.employer_name_enc,
        employerKey: row.employer_key,
        unionId: row.union_id,
        subjectKey: row.subject_key,
        source: row.source,
        since: row.since,
        until: row.until,
        at: row.created_at,
      }
    );
  }

  /** One spelling of the employer, as somebody has it sealed in a row. */
  async findSealedName(employerKey: string): Promise<{ id: string; sealed: Buffer } | undefined> {
    const [row] = await this.database.execute<{ id: Buffer; employer_name_enc: Buffer }>(
      'SELECT id, employer_name_enc FROM employments WHERE current = 1 AND employer_key = ? ORDER BY person_id LIMIT 1',
      [Buffer.from(employerKey, 'hex')],
    );
    return row && { id: binToUuid(row.id), sealed: row.employer_name_enc };
  }

  async countCurrent(personId: string): Promise<number> {
    const [row] = await this.database.execute<{ n: number | string }>(
      'SELECT COUNT(*) AS n FROM employments WHERE person_id = ? AND current = 1',
      [uuidToBin(personId)],
    );
    return Number(row?.n);
  }

  /** False when the person works there already: the unique key decides between two at the same instant. */
  async insertOnce(one: HeldEmployment): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `INSERT IGNORE INTO employments (id, person_id, form, platform, employer_name_enc, employer_key, union_id,
         subject_key, source, since, until, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(one.id),
        uuidToBin(one.personId),
        one.form,
        one.platform,
        one.employerSealed,
        one.employerKey,
        one.unionId,
        one.subjectKey,
        one.source,
        one.since,
        one.until,
        one.at,
      ],
    );
    return affectedRows === 1;
  }

  /**
   * The line as it should read, under its id. False when the person works there already on another line: the unique key
   * decides, and the caller's transaction comes to nothing.
   */
  async replace(one: HeldEmployment): Promise<boolean> {
    await this.remove(one.id);
    return this.insertOnce(one);
  }

  async remove(id: string): Promise<void> {
    await this.database.run('DELETE FROM employments WHERE id = ?', [uuidToBin(id)]);
  }

  private async select(where: string, params: SqlValue[]): Promise<EmploymentRow[]> {
    const rows = await this.database.execute<Row>(`${SELECT} ${where}`, params);
    return rows.map((row) => ({
      id: binToUuid(row.id),
      form: row.form,
      platform: row.platform,
      employerSealed: row.employer_name_enc,
      unionName: row.union_name,
      source: row.source,
      since: row.since,
      until: row.until,
    }));
  }
}
