import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One tap after a visit. */
export class VenueRatings1796500000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE bookings ADD COLUMN rating tinyint UNSIGNED NULL AFTER checked_in_by',
    );
    await runner.query(`CREATE TABLE venue_ratings (
      venue_id binary(16) NOT NULL,
      stars tinyint UNSIGNED NOT NULL,
      given int UNSIGNED NOT NULL,
      PRIMARY KEY (venue_id, stars)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE venue_ratings');
    await runner.query('ALTER TABLE bookings DROP COLUMN rating');
  }
}
