import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables: readonly string[] = [
  `CREATE TABLE roster_imports (
    id binary(16) NOT NULL,
    organisation_id int UNSIGNED NOT NULL,
    status varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    total smallint UNSIGNED NOT NULL,
    imported smallint UNSIGNED NOT NULL DEFAULT '0',
    notes longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    account_id binary(16) NOT NULL,
    person_id binary(16) NULL,
    assignment_id binary(16) NOT NULL,
    created_at datetime(3) NOT NULL,
    moved_at datetime(3) NOT NULL,
    INDEX roster_imports_organisation (organisation_id, created_at),
    PRIMARY KEY (id)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`,
  `CREATE TABLE roster_rows (
    id binary(16) NOT NULL,
    import_id binary(16) NOT NULL,
    number smallint UNSIGNED NOT NULL,
    place varchar(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
    entry_enc varbinary(800) NOT NULL,
    id_number_blind binary(16) NULL,
    problem varchar(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
    person_id binary(16) NULL,
    membership_id binary(16) NULL,
    created_at datetime(3) NOT NULL,
    UNIQUE INDEX roster_rows_number (import_id, number),
    INDEX roster_rows_id_number (id_number_blind),
    INDEX roster_rows_age (created_at),
    PRIMARY KEY (id)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`,
  `CREATE TABLE roster_claims (
    id binary(16) NOT NULL,
    person_id binary(16) NOT NULL,
    organisation_id int UNSIGNED NOT NULL,
    phone_blind binary(16) NULL,
    tries tinyint UNSIGNED NOT NULL DEFAULT '0',
    created_at datetime(3) NOT NULL,
    confirmed_at datetime(3) NULL,
    denied_at datetime(3) NULL,
    INDEX roster_claims_person (person_id),
    INDEX roster_claims_phone (phone_blind),
    PRIMARY KEY (id)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`,
  `CREATE TABLE roster_exports (
    id binary(16) NOT NULL,
    organisation_id int UNSIGNED NOT NULL,
    account_id binary(16) NOT NULL,
    done int UNSIGNED NOT NULL DEFAULT '0',
    total int UNSIGNED NOT NULL DEFAULT '0',
    requested_at datetime(3) NOT NULL,
    ready_at datetime(3) NULL,
    expires_at datetime(3) NOT NULL,
    content longblob NULL,
    INDEX roster_exports_account (account_id, requested_at),
    INDEX roster_exports_expiry (expires_at),
    PRIMARY KEY (id)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`,
];

/** Importing, claiming and exporting rosters; finding a member by whole name or the end of the phone number. */
export class Roster1764700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(table);
    await runner.query(
      `ALTER TABLE persons ADD name_blind binary(16) NULL,
         ADD phone_tail varchar(4) CHARACTER SET ascii COLLATE ascii_bin NULL`,
    );
    await runner.query(
      'ALTER TABLE persons ADD INDEX persons_name (name_blind), ADD INDEX persons_phone_tail (phone_tail)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE persons DROP INDEX persons_name, DROP INDEX persons_phone_tail',
    );
    await runner.query('ALTER TABLE persons DROP COLUMN name_blind, DROP COLUMN phone_tail');
    for (const table of [...tables].reverse())
      await runner.query(`DROP TABLE ${/CREATE TABLE (\w+)/.exec(table)?.[1]}`);
  }
}
