import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { uuidToBin } from '../../database/ids';
import { stationColumns, type StationRow } from './stations.repository';

export interface ScannedRow extends StationRow {
  code_retired_at: Date | null;
}

@Injectable()
export class StationCodesRepository {
  constructor(private readonly database: Database) {}

  /** A station by one of its printed codes, whole, in one read: the landing is all it is for. */
  async findScanned(stationId: number, version: number): Promise<ScannedRow | undefined> {
    const [row] = await this.database.execute<ScannedRow>(
      `SELECT ${stationColumns}, c.retired_at AS code_retired_at
         FROM station_codes c
         JOIN stations s ON s.id = c.station_id AND s.closed_at IS NULL
         JOIN organisations o ON o.id = s.organisation_id
        WHERE c.station_id = ? AND c.version = ?`,
      [stationId, version],
    );
    return row;
  }

  async findNewestLive(stationId: number): Promise<number | undefined> {
    const [row] = await this.database.execute<{ version: number | null }>(
      'SELECT MAX(version) AS version FROM station_codes WHERE station_id = ? AND retired_at IS NULL',
      [stationId],
    );
    return row?.version ?? undefined;
  }

  async findNewest(stationId: number): Promise<number> {
    const [row] = await this.database.execute<{ version: number | null }>(
      'SELECT MAX(version) AS version FROM station_codes WHERE station_id = ?',
      [stationId],
    );
    return row?.version ?? 0;
  }

  /** False when the version went to somebody else in the meantime. */
  async insert(
    stationId: number,
    version: number,
    createdBy: string | null,
    now: Date,
  ): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      'INSERT IGNORE INTO station_codes (station_id, version, created_at, created_by) VALUES (?, ?, ?, ?)',
      [stationId, version, now, createdBy === null ? null : uuidToBin(createdBy)],
    );
    return affectedRows === 1;
  }

  /** False when there is no such version or it is retired already. */
  async retire(stationId: number, version: number, now: Date): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      'UPDATE station_codes SET retired_at = ? WHERE station_id = ? AND version = ? AND retired_at IS NULL',
      [now, stationId, version],
    );
    return affectedRows === 1;
  }

  async exists(stationId: number, version: number): Promise<boolean> {
    const sql = 'SELECT version FROM station_codes WHERE station_id = ? AND version = ?';
    return (await this.database.execute(sql, [stationId, version])).length > 0;
  }
}
