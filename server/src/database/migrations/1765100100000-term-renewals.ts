import type { MigrationInterface, QueryRunner } from 'typeorm';

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';
const TEXT = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/** 换届 and 主席空缺: matters of a union that the union above decides. */
export class TermRenewals1765100100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE term_renewals (
      id binary(16) NOT NULL,
      status varchar(20) ${CODE} NOT NULL,
      organisation_id int UNSIGNED NOT NULL,
      person_id binary(16) NULL,
      union_id int UNSIGNED NOT NULL,
      term_id binary(16) NOT NULL,
      reminded_months tinyint UNSIGNED NOT NULL,
      reported_by binary(16) NULL,
      elected_on date NULL,
      years tinyint UNSIGNED NULL,
      resolution_enc varbinary(4200) NULL,
      postpone_reason varchar(200) ${TEXT} NULL,
      postpone_months tinyint UNSIGNED NULL,
      opened_at datetime(3) NOT NULL,
      moved_at datetime(3) NOT NULL,
      closed_at datetime(3) NULL,
      open tinyint AS (IF(closed_at IS NULL, 1, NULL)) STORED,
      UNIQUE INDEX term_renewals_one_open (union_id, open),
      PRIMARY KEY (id)
    ) ${TABLE}`);
    await runner.query(`CREATE TABLE renewal_candidates (
      id binary(16) NOT NULL,
      renewal_id binary(16) NOT NULL,
      person_id binary(16) NOT NULL,
      post varchar(20) ${CODE} NOT NULL,
      UNIQUE INDEX renewal_candidates_one_post (renewal_id, person_id, post),
      INDEX renewal_candidates_person (person_id),
      PRIMARY KEY (id)
    ) ${TABLE}`);
    await runner.query(`CREATE TABLE union_vacancies (
      id binary(16) NOT NULL,
      status varchar(20) ${CODE} NOT NULL,
      organisation_id int UNSIGNED NOT NULL,
      person_id binary(16) NULL,
      union_id int UNSIGNED NOT NULL,
      cause varchar(20) ${CODE} NOT NULL,
      resolution_enc varbinary(4200) NULL,
      opened_at datetime(3) NOT NULL,
      moved_at datetime(3) NOT NULL,
      closed_at datetime(3) NULL,
      open tinyint AS (IF(closed_at IS NULL, 1, NULL)) STORED,
      UNIQUE INDEX union_vacancies_one_open (union_id, open),
      PRIMARY KEY (id)
    ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE union_vacancies');
    await runner.query('DROP TABLE renewal_candidates');
    await runner.query('DROP TABLE term_renewals');
  }
}
