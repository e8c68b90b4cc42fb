import type { MigrationInterface, QueryRunner } from 'typeorm';

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';

/** Unions that are dissolved, merged, moved: decided by the union above, carried out in batches. */
export class OrganisationChanges1764900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE organisations ADD COLUMN status varchar(20) ${CODE} NOT NULL DEFAULT 'established' AFTER promise,
         ADD COLUMN succeeded_by int UNSIGNED NULL AFTER status`,
    );
    await runner.query(`CREATE TABLE organisation_changes (
      id binary(16) NOT NULL,
      status varchar(20) ${CODE} NOT NULL,
      organisation_id int UNSIGNED NOT NULL,
      account_id binary(16) NOT NULL,
      person_id binary(16) NOT NULL,
      kind varchar(20) ${CODE} NOT NULL,
      union_id int UNSIGNED NOT NULL,
      target_id int UNSIGNED NOT NULL,
      reason varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
      carried int UNSIGNED NOT NULL DEFAULT '0',
      opened_at datetime(3) NOT NULL,
      moved_at datetime(3) NOT NULL,
      closed_at datetime(3) NULL,
      open tinyint AS (IF(closed_at IS NULL, 1, NULL)) STORED,
      UNIQUE INDEX organisation_changes_one_open (union_id, open),
      INDEX organisation_changes_person (person_id),
      PRIMARY KEY (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE organisation_changes');
    await runner.query('ALTER TABLE organisations DROP COLUMN succeeded_by, DROP COLUMN status');
  }
}
