import type { MigrationInterface, QueryRunner } from 'typeorm';

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';
const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/** Papers and pictures of matters, and the checks of what people write and upload. */
export class Files1765200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE files (
      id binary(16) NOT NULL,
      account_id binary(16) NOT NULL,
      subject_type varchar(40) ${CODE} NOT NULL,
      subject_id binary(16) NOT NULL,
      side varchar(20) ${CODE} NOT NULL,
      place tinyint UNSIGNED NULL,
      organisation_id int UNSIGNED NULL,
      medium varchar(20) ${CODE} NOT NULL,
      size int UNSIGNED NOT NULL,
      sha256 varbinary(32) NOT NULL,
      data_key_enc varbinary(160) NOT NULL,
      created_at datetime(3) NOT NULL,
      closed_at datetime(3) NULL,
      removed_at datetime(3) NULL,
      UNIQUE INDEX files_place (subject_type, subject_id, side, place),
      INDEX files_account (account_id),
      INDEX files_closed (closed_at),
      INDEX files_removed (removed_at),
      PRIMARY KEY (id)
    ) ${TABLE}`);
    await runner.query(`CREATE TABLE upload_counts (
      account_id binary(16) NOT NULL,
      day date NOT NULL,
      used smallint UNSIGNED NOT NULL DEFAULT '0',
      PRIMARY KEY (account_id, day)
    ) ${TABLE}`);
    await runner.query(`CREATE TABLE content_checks (
      id binary(16) NOT NULL,
      source varchar(40) ${CODE} NOT NULL,
      subject_id binary(16) NOT NULL,
      account_id binary(16) NULL,
      state varchar(8) ${CODE} NOT NULL,
      trace_id varchar(64) ${CODE} NULL,
      asked_at datetime(3) NOT NULL,
      tried_at datetime(3) NOT NULL,
      answered_at datetime(3) NULL,
      UNIQUE INDEX content_checks_subject (source, subject_id),
      INDEX content_checks_waiting (state, tried_at),
      INDEX content_checks_answered (answered_at),
      INDEX content_checks_account (account_id),
      UNIQUE INDEX content_checks_trace (trace_id),
      PRIMARY KEY (id)
    ) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE content_checks');
    await runner.query('DROP TABLE upload_counts');
    await runner.query('DROP TABLE files');
  }
}
