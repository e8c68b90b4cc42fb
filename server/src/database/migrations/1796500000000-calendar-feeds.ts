import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links that show one's bookings in the calendar of a phone. */
export class CalendarFeeds1796500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE calendar_feeds (
      id binary(16) NOT NULL,
      account_id binary(16) NOT NULL,
      created_at datetime(3) NOT NULL,
      ended_at datetime(3) NULL,
      open tinyint AS (IF(ended_at IS NULL, 1, NULL)) STORED,
      PRIMARY KEY (id),
      UNIQUE INDEX calendar_feeds_one (account_id, open),
      INDEX calendar_feeds_age (ended_at)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_feeds');
  }
}
