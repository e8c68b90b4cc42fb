import type { MigrationInterface, QueryRunner } from 'typeorm';

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';
const WORDS = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/** Unions that are being founded, and proposals to found one. */
export class Foundings1765000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE union_foundings (
      id binary(16) NOT NULL,
      status varchar(20) ${CODE} NOT NULL,
      organisation_id int UNSIGNED NOT NULL,
      account_id binary(16) NOT NULL,
      person_id binary(16) NOT NULL,
      parent_id int UNSIGNED NOT NULL,
      district_id int UNSIGNED NOT NULL,
      kind varchar(20) ${CODE} NOT NULL,
      name varchar(80) ${WORDS} NOT NULL,
      name_key binary(16) NOT NULL,
      employer_key binary(16) NULL,
      address varchar(120) ${WORDS} NOT NULL,
      expected_members int UNSIGNED NOT NULL,
      reason varchar(200) ${WORDS} NOT NULL,
      union_id int UNSIGNED NULL,
      held_on date NULL,
      term_years tinyint UNSIGNED NULL,
      resolution_enc varbinary(2400) NULL,
      offered_to binary(16) NULL,
      offered int UNSIGNED NOT NULL DEFAULT '0',
      opened_at datetime(3) NOT NULL,
      moved_at datetime(3) NOT NULL,
      closed_at datetime(3) NULL,
      open tinyint AS (IF(closed_at IS NULL, 1, NULL)) STORED,
      UNIQUE INDEX union_foundings_name (district_id, name_key, open),
      UNIQUE INDEX union_foundings_employer (district_id, employer_key, open),
      UNIQUE INDEX union_foundings_union (union_id),
      INDEX union_foundings_person (person_id),
      PRIMARY KEY (id)
    ) ${TABLE}`);
    await runner.query(`CREATE TABLE founding_employers (
      subject_id binary(16) NOT NULL,
      employer_key binary(16) NOT NULL,
      name varchar(80) ${WORDS} NULL,
      members int UNSIGNED NOT NULL DEFAULT '0',
      PRIMARY KEY (subject_id, employer_key)
    ) ${TABLE}`);
    await runner.query(`CREATE TABLE founding_officers (
      founding_id binary(16) NOT NULL,
      person_id binary(16) NOT NULL,
      post varchar(20) ${CODE} NOT NULL,
      agreed_at datetime(3) NULL,
      declined_at datetime(3) NULL,
      INDEX founding_officers_person (person_id),
      PRIMARY KEY (founding_id, person_id)
    ) ${TABLE}`);
    await runner.query(`CREATE TABLE founding_proposals (
      id binary(16) NOT NULL,
      status varchar(20) ${CODE} NOT NULL,
      organisation_id int UNSIGNED NOT NULL,
      account_id binary(16) NULL,
      person_id binary(16) NULL,
      kind varchar(8) ${CODE} NOT NULL,
      parent_id int UNSIGNED NOT NULL,
      area_id int UNSIGNED NOT NULL,
      employer_key binary(16) NOT NULL,
      members int UNSIGNED NOT NULL,
      employers int UNSIGNED NOT NULL,
      again_on date NULL,
      founding_id binary(16) NULL,
      opened_at datetime(3) NOT NULL,
      moved_at datetime(3) NOT NULL,
      closed_at datetime(3) NULL,
      open tinyint AS (IF(closed_at IS NULL, 1, NULL)) STORED,
      UNIQUE INDEX founding_proposals_one_open (area_id, employer_key, open),
      PRIMARY KEY (id)
    ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'founding_proposals',
      'founding_officers',
      'founding_employers',
      'union_foundings',
    ])
      await runner.query(`DROP TABLE ${table}`);
  }
}
