import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What proves at start that the key file is the one this database was written with. */
export class KeyChecks1764800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE key_checks (
      kind varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      key_id binary(4) NOT NULL,
      proof binary(32) NOT NULL,
      created_at datetime(3) NOT NULL,
      retired_at datetime(3) NULL,
      PRIMARY KEY (kind, key_id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE key_checks');
  }
}
