import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When somebody came, and when the server learnt of it. */
export class CheckInMoments1796600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['bookings', 'activity_registrations'])
      await runner.query(
        `ALTER TABLE ${table} ADD checked_in_at datetime(3) NULL, ADD recorded_at datetime(3) NULL`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['bookings', 'activity_registrations'])
      await runner.query(`ALTER TABLE ${table} DROP checked_in_at, DROP recorded_at`);
  }
}
