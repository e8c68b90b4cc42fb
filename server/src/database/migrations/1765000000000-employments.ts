import type { MigrationInterface, QueryRunner } from 'typeorm';

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';

/** Where people work: several employers and platforms at once, sealed, one line each. */
export class Employments1765000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE join_applications ADD COLUMN employer_name_enc varbinary(400) NULL AFTER employer_id',
    );
    await runner.query(`CREATE TABLE employments (
      id binary(16) NOT NULL,
      person_id binary(16) NOT NULL,
      form varchar(12) ${CODE} NOT NULL,
      platform varchar(20) ${CODE} NULL,
      employer_name_enc varbinary(400) NULL,
      employer_key binary(16) NULL,
      union_id int UNSIGNED NULL,
      subject_key binary(16) NOT NULL,
      source varchar(8) ${CODE} NOT NULL,
      since date NULL,
      until date NULL,
      created_at datetime(3) NOT NULL,
      current tinyint AS (IF(until IS NULL, 1, NULL)) STORED,
      UNIQUE INDEX employments_once (person_id, subject_key, current),
      INDEX employments_employer (current, employer_key, person_id),
      INDEX employments_ended (until),
      PRIMARY KEY (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE employments');
    await runner.query('ALTER TABLE join_applications DROP COLUMN employer_name_enc');
  }
}
