import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is broken in a venue, and who sees to it. */
export class VenueFaults1796500000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE venue_faults (
      id binary(16) NOT NULL,
      status varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      organisation_id int UNSIGNED NOT NULL,
      account_id binary(16) NOT NULL,
      person_id binary(16) NULL,
      venue_id binary(16) NOT NULL,
      place_id binary(16) NOT NULL,
      kind varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      text varchar(200) NOT NULL,
      opened_at datetime(3) NOT NULL,
      moved_at datetime(3) NOT NULL,
      closed_at datetime(3) NULL,
      open tinyint AS (IF(closed_at IS NULL, 1, NULL)) STORED,
      PRIMARY KEY (id),
      UNIQUE INDEX venue_faults_one (account_id, place_id, open),
      INDEX venue_faults_place (place_id, kind, open),
      INDEX venue_faults_account (account_id, opened_at),
      INDEX venue_faults_age (closed_at)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE venue_faults');
  }
}
