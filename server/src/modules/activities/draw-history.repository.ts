import type { DrawHistory } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';

export interface Candidate extends Omit<DrawHistory, 'isBarred'> {
  readonly holderId: string;
  readonly number: number;
  readonly registrationId: string;
  /** False: gave up before the end of sign-up. */
  readonly isIn: boolean;
}

@Injectable()
export class DrawHistoryRepository {
  constructor(private readonly database: Database) {}

  /** Every number that was given, with what happened to its holder in earlier draws of the programme. */
  async listCandidates(activityId: string, programme: string): Promise<Candidate[]> {
    const rows = await this.database.execute<{
      id: Buffer;
      holder_id: Buffer;
      number: number;
      status: string;
      won_at: Date | null;
      lost_at: Date | null;
    }>(
      `SELECT r.id, r.holder_id, r.number, r.status, h.won_at, h.lost_at FROM activity_registrations r
         LEFT JOIN (
           SELECT old.holder_id,
                  MAX(IF(e.position <= d.places, d.frozen_at, NULL)) AS won_at,
                  MAX(IF(e.position > d.places, d.frozen_at, NULL)) AS lost_at
             FROM draws d JOIN draw_entries e ON e.draw_id = d.id
             JOIN activity_registrations old ON old.id = e.registration_id
            WHERE d.programme = ? AND d.revealed_at IS NOT NULL GROUP BY old.holder_id) h ON h.holder_id = r.holder_id
        WHERE r.activity_id = ? AND r.number IS NOT NULL ORDER BY r.number`,
      [programme, uuidToBin(activityId)],
    );
    return rows.map((row) => ({
      number: row.number,
      registrationId: binToUuid(row.id),
      isIn: row.status === 'entered',
      wonAt: row.won_at,
      lostAt: row.lost_at,
      holderId: binToUuid(row.holder_id),
    }));
  }
}
