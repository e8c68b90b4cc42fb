import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables: readonly string[] = [
  `CREATE TABLE audit_entries (
    organisation_id int UNSIGNED NOT NULL,
    seq int UNSIGNED NOT NULL,
    previous_hash binary(32) NOT NULL,
    hash binary(32) NOT NULL,
    action varchar(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    actor_person_id binary(16) NULL,
    assignment_id binary(16) NULL,
    subject_person_id binary(16) NULL,
    subject_type varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id binary(16) NULL,
    purpose varchar(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
    details longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    at datetime(3) NOT NULL,
    INDEX audit_entries_person (subject_person_id, at),
    INDEX audit_entries_subject (subject_type, subject_id, at),
    PRIMARY KEY (organisation_id, seq)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`,
  `CREATE TABLE audit_heads (
    organisation_id int UNSIGNED NOT NULL,
    seq int UNSIGNED NOT NULL DEFAULT '0',
    hash binary(32) NOT NULL,
    anchored_seq int UNSIGNED NOT NULL DEFAULT '0',
    PRIMARY KEY (organisation_id)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`,
  `CREATE TABLE audit_anchors (
    number int UNSIGNED NOT NULL,
    heads longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    at datetime(3) NOT NULL,
    previous_mac binary(32) NOT NULL,
    mac binary(32) NOT NULL,
    PRIMARY KEY (number)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`,
  `CREATE TABLE reveal_counts (
    person_id binary(16) NOT NULL,
    day date NOT NULL,
    used smallint UNSIGNED NOT NULL DEFAULT '0',
    PRIMARY KEY (person_id, day)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`,
  `CREATE TABLE data_exports (
    id binary(16) NOT NULL,
    account_id binary(16) NOT NULL,
    person_id binary(16) NULL,
    requested_at datetime(3) NOT NULL,
    ready_at datetime(3) NULL,
    expires_at datetime(3) NULL,
    content longblob NULL,
    INDEX data_exports_account (account_id, requested_at),
    INDEX data_exports_expiry (expires_at),
    PRIMARY KEY (id)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`,
  `CREATE TABLE consent_withdrawals (
    id binary(16) NOT NULL,
    account_id binary(16) NOT NULL,
    person_id binary(16) NULL,
    kind varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version smallint UNSIGNED NOT NULL,
    at datetime(3) NOT NULL,
    INDEX consent_withdrawals_account (account_id, at),
    PRIMARY KEY (id)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`,
  `CREATE TABLE erasures (
    id binary(16) NOT NULL,
    person_id binary(16) NULL,
    account_ids longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    rules_version smallint UNSIGNED NOT NULL,
    at datetime(3) NOT NULL,
    INDEX erasures_age (at),
    PRIMARY KEY (id)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`,
];

const fileViews = `CREATE TABLE file_views (
    id binary(16) NOT NULL,
    subject_type varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id binary(16) NOT NULL,
    viewer_person_id binary(16) NOT NULL,
    assignment_id binary(16) NOT NULL,
    organisation_id int UNSIGNED NOT NULL,
    purpose varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at datetime(3) NOT NULL,
    INDEX file_views_subject (subject_type, subject_id, at),
    PRIMARY KEY (id)
  ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`;

/**
 * The audit chain in the place of `file_views`, and what a person may do with their own file. Nobody has used
 * `file_views` outside of the demo city yet; its rows cannot be chained afterwards and are not carried over.
 */
export class Trust1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(table);
    await runner.query(
      `ALTER TABLE sessions ADD device varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NULL`,
    );
    // An erasure finds what somebody has applied for by the person.
    await runner.query('ALTER TABLE join_applications ADD INDEX join_person (person_id)');
    await runner.query('DROP TABLE file_views');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(fileViews);
    await runner.query('ALTER TABLE join_applications DROP INDEX join_person');
    await runner.query('ALTER TABLE sessions DROP COLUMN device');
    for (const table of [...tables].reverse())
      await runner.query(`DROP TABLE ${/CREATE TABLE (\w+)/.exec(table)?.[1]}`);
  }
}
