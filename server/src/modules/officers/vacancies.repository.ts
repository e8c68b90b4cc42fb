import type { VacancyCause, VacancyStatus } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';

export interface Vacancy {
  readonly id: string;
  readonly status: VacancyStatus;
  readonly organisationId: number;
  readonly organisationName: string;
  readonly organisationPath: string;
  readonly unionId: number;
  readonly unionName: string;
  readonly unionPath: string;
  readonly members: number;
  readonly cause: VacancyCause;
  readonly openedAt: Date;
  readonly dueAt: Date | null;
}

interface Row {
  id: Buffer;
  status: VacancyStatus;
  organisation_id: number;
  organisation_name: string;
  organisation_path: string;
  union_id: number;
  union_name: string;
  union_path: string;
  members: number | string;
  cause: VacancyCause;
  opened_at: Date;
  due_at: Date | null;
}

const SELECT = `SELECT v.id, v.status, v.organisation_id, o.name AS organisation_name, o.path AS organisation_path,
    v.union_id, u.name AS union_name, u.path AS union_path, v.cause, v.opened_at, k.due_at,
    (SELECT COUNT(*) FROM memberships m WHERE m.organisation_id = v.union_id AND m.live = 1) AS members
  FROM union_vacancies v
  JOIN organisations o ON o.id = v.organisation_id
  JOIN organisations u ON u.id = v.union_id
  LEFT JOIN tasks k ON k.subject_type = 'union_vacancy' AND k.subject_id = v.id AND k.open = 1`;

/** A chair whose office is valid at `?` to `?`. */
const HAS_CHAIR = `EXISTS (SELECT 1 FROM assignments a WHERE a.organisation_id = u.id AND a.role = 'chair'
  AND a.valid_from <= ? AND a.valid_to > ?)`;

/** 主席空缺. */
@Injectable()
export class VacanciesRepository {
  constructor(private readonly database: Database) {}

  /** In reach: an office over the union, or over whoever has the matter. */
  async listForOffice(scope: Scope, ids: readonly string[]): Promise<Vacancy[]> {
    if (ids.length === 0) return [];
    const rows = await this.select(
      `v.id IN (${ids.map(() => '?').join(', ')})`,
      ids.map(uuidToBin),
    );
    return rows.filter((one) => scope.covers(one.organisationPath) || scope.covers(one.unionPath));
  }

  async getById(id: string): Promise<Vacancy> {
    const [row] = await this.select('v.id = ?', [uuidToBin(id)]);
    if (!row) throw new Error('a vacancy is not there');
    return row;
  }

  async findOpenOf(unionId: number): Promise<Vacancy | undefined> {
    const [row] = await this.select('v.union_id = ? AND v.open = 1', [unionId]);
    return row;
  }

  async hasChair(unionId: number, now: Date): Promise<boolean> {
    const rows = await this.database.execute(
      `SELECT 1 FROM organisations u WHERE u.id = ? AND ${HAS_CHAIR}`,
      [unionId, now, now],
    );
    return rows.length > 0;
  }

  /** Grass-roots unions without a valid chair, for which nothing is open yet. */
  async listVacantUnions(now: Date, limit: number): Promise<number[]> {
    const rows = await this.database.execute<{ id: number }>(
      `SELECT u.id FROM organisations u
        WHERE u.level = 'grassroots' AND u.status = 'established' AND NOT ${HAS_CHAIR}
          AND NOT EXISTS (SELECT 1 FROM union_vacancies v WHERE v.union_id = u.id AND v.open = 1)
          AND NOT EXISTS (SELECT 1 FROM term_renewals r WHERE r.union_id = u.id AND r.open = 1)
        ORDER BY u.id LIMIT ${limit}`,
      [now, now],
    );
    return rows.map(({ id }) => id);
  }

  /** Unions that have a chair although a vacancy is open. */
  async listCovered(now: Date, limit: number): Promise<number[]> {
    const rows = await this.database.execute<{ id: number }>(
      `SELECT u.id FROM union_vacancies v JOIN organisations u ON u.id = v.union_id
        WHERE v.open = 1 AND ${HAS_CHAIR} ORDER BY u.id LIMIT ${limit}`,
      [now, now],
    );
    return rows.map(({ id }) => id);
  }

  async insert(vacancy: {
    id: string;
    status: string;
    organisationId: number;
    unionId: number;
    cause: VacancyCause;
    at: Date;
  }): Promise<void> {
    await this.database.run(
      `INSERT INTO union_vacancies (id, status, organisation_id, union_id, cause, opened_at, moved_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(vacancy.id),
        vacancy.status,
        vacancy.organisationId,
        vacancy.unionId,
        vacancy.cause,
        vacancy.at,
        vacancy.at,
      ],
    );
  }

  async saveResolution(id: string, resolution: Buffer): Promise<void> {
    await this.database.run('UPDATE union_vacancies SET resolution_enc = ? WHERE id = ?', [
      resolution,
      uuidToBin(id),
    ]);
  }

  private async select(where: string, params: SqlValue[]): Promise<Vacancy[]> {
    const rows = await this.database.execute<Row>(`${SELECT} WHERE ${where}`, params);
    return rows.map((row) => ({
      id: binToUuid(row.id),
      status: row.status,
      organisationId: row.organisation_id,
      organisationName: row.organisation_name,
      organisationPath: row.organisation_path,
      unionId: row.union_id,
      unionName: row.union_name,
      unionPath: row.union_path,
      members: Number(row.members),
      cause: row.cause,
      openedAt: row.opened_at,
      dueAt: row.due_at,
    }));
  }
}
