import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until now a check-in was written down in the moment somebody came. */
export class CheckInMomentsBackfill1796600000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['bookings', 'activity_registrations'])
      await runner.query(
        `UPDATE ${table} SET checked_in_at = moved_at, recorded_at = moved_at
          WHERE status = 'checked_in' AND checked_in_at IS NULL`,
      );
  }

  // The columns go with the migration before.
  async down(): Promise<void> {}
}
