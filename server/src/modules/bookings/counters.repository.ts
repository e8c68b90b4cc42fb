import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { uuidToBin } from '../../database/ids';

const CELL_MS = 300_000;

@Injectable()
export class CountersRepository {
  constructor(private readonly database: Database) {}

  /** The most places of a resource that are booked at one moment from now on. */
  async mostSeatsFrom(resourceId: string, now: Date): Promise<number> {
    const resource = uuidToBin(resourceId);
    const [row] = await this.database.execute<{ most: number | null }>(
      `SELECT MAX(used) AS most FROM booking_counters
        WHERE bucket >= ? AND kind = 'seats' AND subject_id = ? AND place_id = ?`,
      [Math.floor(now.getTime() / CELL_MS), resource, resource],
    );
    return Number(row?.most ?? 0);
  }
}
