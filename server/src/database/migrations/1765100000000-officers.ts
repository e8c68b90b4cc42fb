import type { MigrationInterface, QueryRunner } from 'typeorm';

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';
const TEXT = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/** Committees: their terms, who holds which post, and whom they declare as relatives. */
export class Officers1765100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE union_terms (
      id binary(16) NOT NULL,
      organisation_id int UNSIGNED NOT NULL,
      started_on date NOT NULL,
      years tinyint UNSIGNED NOT NULL,
      ends_on date NOT NULL,
      postponed_months tinyint UNSIGNED NOT NULL DEFAULT '0',
      created_at datetime(3) NOT NULL,
      ended_at datetime(3) NULL,
      running tinyint AS (IF(ended_at IS NULL, 1, NULL)) STORED,
      UNIQUE INDEX union_terms_one_running (organisation_id, running),
      INDEX union_terms_end (running, ends_on),
      PRIMARY KEY (id)
    ) ${TABLE}`);
    await runner.query(`CREATE TABLE union_officers (
      id binary(16) NOT NULL,
      organisation_id int UNSIGNED NOT NULL,
      term_id binary(16) NOT NULL,
      person_id binary(16) NOT NULL,
      post varchar(20) ${CODE} NOT NULL,
      assignment_id binary(16) NULL,
      started_on date NOT NULL,
      created_at datetime(3) NOT NULL,
      ended_at datetime(3) NULL,
      ended_by varchar(20) ${CODE} NULL,
      in_post tinyint AS (IF(ended_at IS NULL, 1, NULL)) STORED,
      live_chair tinyint AS (IF(ended_at IS NULL AND post = 'chair', 1, NULL)) STORED,
      UNIQUE INDEX union_officers_one_chair (organisation_id, live_chair),
      UNIQUE INDEX union_officers_one_post (organisation_id, person_id, post, in_post),
      INDEX union_officers_term (term_id),
      INDEX union_officers_person (person_id, in_post),
      PRIMARY KEY (id)
    ) ${TABLE}`);
    await runner.query(`CREATE TABLE officer_relatives (
      id binary(16) NOT NULL,
      person_id binary(16) NOT NULL,
      relation varchar(20) ${CODE} NOT NULL,
      standing varchar(20) ${CODE} NOT NULL,
      name_enc varbinary(400) NOT NULL,
      name_mask varchar(60) ${TEXT} NOT NULL,
      relative_person_id binary(16) NULL,
      employer_name varchar(80) ${TEXT} NULL,
      organisation_id int UNSIGNED NULL,
      declared_at datetime(3) NOT NULL,
      withdrawn_at datetime(3) NULL,
      in_force tinyint AS (IF(withdrawn_at IS NULL, 1, NULL)) STORED,
      INDEX officer_relatives_person (person_id, in_force),
      INDEX officer_relatives_withdrawn (withdrawn_at),
      INDEX officer_relatives_relative (relative_person_id, in_force),
      PRIMARY KEY (id)
    ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE officer_relatives');
    await runner.query('DROP TABLE union_officers');
    await runner.query('DROP TABLE union_terms');
  }
}
