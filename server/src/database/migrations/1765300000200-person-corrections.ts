import type { MigrationInterface, QueryRunner } from 'typeorm';

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';
const TEXT = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';

/** Corrections of a name or an ID number, decided with the document in hand. */
export class PersonCorrections1765300000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE person_corrections (
      id binary(16) NOT NULL,
      status varchar(20) ${CODE} NOT NULL,
      organisation_id int UNSIGNED NOT NULL,
      person_id binary(16) NOT NULL,
      name_enc varbinary(400) NOT NULL,
      name_mask varchar(60) ${TEXT} NOT NULL,
      id_number_enc varbinary(120) NOT NULL,
      id_number_mask varchar(20) ${TEXT} NOT NULL,
      reason_enc varbinary(1000) NOT NULL,
      opened_at datetime(3) NOT NULL,
      moved_at datetime(3) NOT NULL,
      closed_at datetime(3) NULL,
      open tinyint AS (IF(closed_at IS NULL, 1, NULL)) STORED,
      UNIQUE INDEX person_corrections_one_open (person_id, open),
      PRIMARY KEY (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE person_corrections');
  }
}
