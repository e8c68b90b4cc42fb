import type { StationHours } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';

export interface HomeShare {
  readonly id: string;
  readonly organisation: { readonly id: number; readonly name: string };
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly hours: readonly StationHours[];
  readonly dailyQuota: number | null;
}

export interface NewShare {
  readonly id: string;
  readonly homeId: string;
  readonly organisationId: number;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly hours: readonly StationHours[];
  readonly dailyQuota: number | null;
  readonly assignmentId: string;
  readonly at: Date;
}

interface Row {
  id: Buffer;
  organisation_id: number;
  name: string;
  valid_from: string;
  valid_to: string | null;
  hours: string;
  daily_quota: number | null;
}

@Injectable()
export class HomeSharesRepository {
  constructor(private readonly database: Database) {}

  /** Those that were not ended, also when their last day is over. */
  async list(homeId: string): Promise<HomeShare[]> {
    const rows = await this.database.execute<Row>(
      `SELECT s.id, s.organisation_id, o.name, s.valid_from, s.valid_to, s.hours, s.daily_quota FROM home_shares s
         JOIN organisations o ON o.id = s.organisation_id WHERE s.home_id = ? AND s.live = 1 ORDER BY s.id`,
      [uuidToBin(homeId)],
    );
    return rows.map((row) => ({
      id: binToUuid(row.id),
      organisation: { id: row.organisation_id, name: row.name },
      validFrom: row.valid_from,
      validTo: row.valid_to,
      hours: JSON.parse(row.hours) as StationHours[],
      dailyQuota: row.daily_quota,
    }));
  }

  /** False when there is a live agreement with the organisation already. */
  async insertOnce(share: NewShare): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `INSERT IGNORE INTO home_shares (id, home_id, organisation_id, valid_from, valid_to, hours, daily_quota, assignment_id, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(share.id),
        uuidToBin(share.homeId),
        share.organisationId,
        share.validFrom,
        share.validTo,
        JSON.stringify(share.hours),
        share.dailyQuota,
        uuidToBin(share.assignmentId),
        share.at,
      ],
    );
    return affectedRows === 1;
  }

  /** Agreements whose last day is over make room for new ones. */
  async endExpired(homeId: string, today: string, at: Date): Promise<void> {
    await this.database.run(
      'UPDATE home_shares SET ended_at = ? WHERE home_id = ? AND ended_at IS NULL AND valid_to < ?',
      [at, uuidToBin(homeId), today],
    );
  }

  /** False: somebody else was quicker, or there is none. */
  async end(homeId: string, id: string, at: Date): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      'UPDATE home_shares SET ended_at = ? WHERE id = ? AND home_id = ? AND ended_at IS NULL',
      [at, uuidToBin(id), uuidToBin(homeId)],
    );
    return affectedRows === 1;
  }
}
