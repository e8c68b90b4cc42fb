import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The codes that a union hangs up for itself, beside those on the doors of stations. */
export class UnionCodes1765300000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE union_codes (
      organisation_id int UNSIGNED NOT NULL,
      version int UNSIGNED NOT NULL,
      created_at datetime(3) NOT NULL,
      created_by binary(16) NULL,
      retired_at datetime(3) NULL,
      PRIMARY KEY (organisation_id, version)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE union_codes');
  }
}
