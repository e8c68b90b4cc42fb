import type { MigrationInterface, QueryRunner } from 'typeorm';

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';

/** Appeals to the union above, and who takes no part in hearing them. */
export class Appeals1765300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE recusals (
      flow varchar(40) ${CODE} NOT NULL,
      subject_id binary(16) NOT NULL,
      person_id binary(16) NOT NULL,
      PRIMARY KEY (flow, subject_id, person_id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    await runner.query(`CREATE TABLE appeals (
      id binary(16) NOT NULL,
      status varchar(20) ${CODE} NOT NULL,
      organisation_id int UNSIGNED NOT NULL,
      account_id binary(16) NOT NULL,
      person_id binary(16) NULL,
      kind varchar(20) ${CODE} NOT NULL,
      matter_id binary(16) NOT NULL,
      decided_by_id int UNSIGNED NOT NULL,
      reason_enc varbinary(2000) NOT NULL,
      opened_at datetime(3) NOT NULL,
      moved_at datetime(3) NOT NULL,
      closed_at datetime(3) NULL,
      open tinyint AS (IF(closed_at IS NULL, 1, NULL)) STORED,
      UNIQUE INDEX appeals_once (kind, matter_id),
      INDEX appeals_account (account_id, open),
      INDEX appeals_person (person_id),
      PRIMARY KEY (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE appeals');
    await runner.query('DROP TABLE recusals');
  }
}
