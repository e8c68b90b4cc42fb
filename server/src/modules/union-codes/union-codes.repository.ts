import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { uuidToBin } from '../../database/ids';

@Injectable()
export class UnionCodesRepository {
  constructor(private readonly database: Database) {}

  /** `undefined` for a version that never was. */
  async findState(
    organisationId: number,
    version: number,
  ): Promise<{ isRetired: boolean } | undefined> {
    const [row] = await this.database.execute<{ retired_at: Date | null }>(
      'SELECT retired_at FROM union_codes WHERE organisation_id = ? AND version = ?',
      [organisationId, version],
    );
    return row && { isRetired: row.retired_at !== null };
  }

  /** Of all, and of those in use; 0 when there is none. */
  async findNewest(organisationId: number): Promise<{ any: number; live: number }> {
    const [row] = await this.database.execute<Record<'any' | 'live', number | string | null>>(
      `SELECT MAX(version) AS \`any\`, MAX(IF(retired_at IS NULL, version, NULL)) AS live
         FROM union_codes WHERE organisation_id = ?`,
      [organisationId],
    );
    return { any: Number(row?.any ?? 0), live: Number(row?.live ?? 0) };
  }

  /** False when the version went to somebody else in the meantime. */
  async insert(
    organisationId: number,
    version: number,
    createdBy: string | null,
    now: Date,
  ): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      'INSERT IGNORE INTO union_codes (organisation_id, version, created_at, created_by) VALUES (?, ?, ?, ?)',
      [organisationId, version, now, createdBy === null ? null : uuidToBin(createdBy)],
    );
    return affectedRows === 1;
  }

  /** Every version before this one that is in use. */
  async retireBefore(organisationId: number, version: number, now: Date): Promise<void> {
    await this.database.run(
      'UPDATE union_codes SET retired_at = ? WHERE organisation_id = ? AND version < ? AND retired_at IS NULL',
      [now, organisationId, version],
    );
  }
}
