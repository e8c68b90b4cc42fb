import type { MigrationInterface, QueryRunner } from 'typeorm';

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';

/** How sure we are who somebody is; the figures count it. */
export class RealName1765300000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE persons
      ADD COLUMN verified_at datetime(3) NULL AFTER phone_tail,
      ADD COLUMN verified_way varchar(20) ${CODE} NULL AFTER verified_at,
      ADD COLUMN verified_by binary(16) NULL AFTER verified_way,
      ADD COLUMN verified_document varchar(30) ${CODE} NULL AFTER verified_by`);
    await runner.query(`CREATE TABLE identity_checks (
      person_id binary(16) NOT NULL,
      day date NOT NULL,
      used smallint UNSIGNED NOT NULL DEFAULT '0',
      PRIMARY KEY (person_id, day)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    await runner.query(
      `ALTER TABLE join_applications DROP INDEX join_figures,
         ADD INDEX join_figures (organisation_id, submitted_at, status, person_id, employment_form, from_outside)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE join_applications DROP INDEX join_figures,
         ADD INDEX join_figures (organisation_id, submitted_at, status, phone_verified, employment_form, from_outside)`,
    );
    await runner.query('DROP TABLE identity_checks');
    await runner.query(
      'ALTER TABLE persons DROP COLUMN verified_document, DROP COLUMN verified_by, DROP COLUMN verified_way, DROP COLUMN verified_at',
    );
  }
}
