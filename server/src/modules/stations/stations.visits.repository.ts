import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';

const DELETE_ROWS = 5000;

@Injectable()
export class VisitsRepository {
  constructor(private readonly database: Database) {}

  /** False when this visitor is marked in this bucket already, or there is no such station. */
  async mark(stationId: number, bucket: Date, visitor: Buffer): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `INSERT IGNORE INTO visits (bucket_at, station_id, visitor)
       SELECT ?, s.id, ? FROM stations s WHERE s.id = ? AND s.closed_at IS NULL`,
      [bucket, visitor, stationId],
    );
    return affectedRows === 1;
  }

  /** One more. UPDATE first: all but the first visit of a bucket need nothing else. */
  async count(stationId: number, bucket: Date): Promise<void> {
    const { affectedRows } = await this.database.run(
      'UPDATE visit_counts SET visits = visits + 1 WHERE station_id = ? AND bucket_at = ?',
      [stationId, bucket],
    );
    if (affectedRows === 1) return;
    await this.database.run(
      `INSERT INTO visit_counts (station_id, bucket_at, visits) VALUES (?, ?, 1)
       ON DUPLICATE KEY UPDATE visits = visits + 1`,
      [stationId, bucket],
    );
  }

  /** Deletes marks of before, a batch a statement so that nobody waits long. Answers how many there were. */
  async deleteBefore(end: Date): Promise<number> {
    for (let deleted = 0; ;) {
      const { affectedRows } = await this.database.run(
        `DELETE FROM visits WHERE bucket_at < ? ORDER BY bucket_at LIMIT ${DELETE_ROWS}`,
        [end],
      );
      deleted += affectedRows;
      if (affectedRows < DELETE_ROWS) return deleted;
    }
  }
}
