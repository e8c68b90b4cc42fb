import type { MigrationInterface, QueryRunner } from 'typeorm';

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';
const TEXT = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci';
const ENGINE = `ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`;

const tables: readonly string[] = [
  `CREATE TABLE membership_periods (
    id binary(16) NOT NULL,
    membership_id binary(16) NOT NULL,
    organisation_id int UNSIGNED NOT NULL,
    status varchar(20) ${CODE} NOT NULL,
    valid_from date NOT NULL,
    valid_to date NULL,
    recorded_from datetime(3) NOT NULL,
    recorded_to datetime(3) NULL,
    current tinyint AS (IF(valid_to IS NULL AND recorded_to IS NULL, 1, NULL)) STORED,
    INDEX membership_periods_membership (membership_id, recorded_to, valid_from),
    UNIQUE INDEX membership_periods_one_open (membership_id, current),
    PRIMARY KEY (id)
  ) ${ENGINE}`,
  `CREATE TABLE membership_transfers (
    id binary(16) NOT NULL,
    status varchar(20) ${CODE} NOT NULL,
    organisation_id int UNSIGNED NOT NULL,
    account_id binary(16) NOT NULL,
    person_id binary(16) NOT NULL,
    membership_id binary(16) NOT NULL,
    from_organisation_id int UNSIGNED NOT NULL,
    to_organisation_id int UNSIGNED NOT NULL,
    reason varchar(20) ${CODE} NOT NULL,
    note varchar(200) ${TEXT} NULL,
    opened_at datetime(3) NOT NULL,
    moved_at datetime(3) NOT NULL,
    closed_at datetime(3) NULL,
    open tinyint AS (IF(closed_at IS NULL, 1, NULL)) STORED,
    INDEX membership_transfers_membership (membership_id),
    INDEX membership_transfers_target (to_organisation_id, open),
    UNIQUE INDEX membership_transfers_one_open (person_id, open),
    PRIMARY KEY (id)
  ) ${ENGINE}`,
  `CREATE TABLE membership_lapses (
    id binary(16) NOT NULL,
    status varchar(20) ${CODE} NOT NULL,
    organisation_id int UNSIGNED NOT NULL,
    person_id binary(16) NOT NULL,
    membership_id binary(16) NOT NULL,
    reason varchar(200) ${TEXT} NOT NULL,
    opened_at datetime(3) NOT NULL,
    moved_at datetime(3) NOT NULL,
    closed_at datetime(3) NULL,
    open tinyint AS (IF(closed_at IS NULL, 1, NULL)) STORED,
    INDEX membership_lapses_person (person_id),
    UNIQUE INDEX membership_lapses_one_open (membership_id, open),
    PRIMARY KEY (id)
  ) ${ENGINE}`,
];

const replaceKeys = (from: string, to: string, addBefore: string): string[] => [
  `ALTER TABLE memberships DROP INDEX memberships_one_live_per_person, DROP INDEX memberships_organisation, DROP COLUMN live`,
  `ALTER TABLE memberships CHANGE ${from} ${to} datetime(3) NULL${addBefore}`,
  `ALTER TABLE memberships ADD COLUMN live tinyint AS (IF(${to} IS NULL, 1, NULL)) STORED`,
  `ALTER TABLE memberships ADD UNIQUE INDEX memberships_one_live_per_person (person_id, live),
     ADD INDEX memberships_organisation (organisation_id, live)`,
];

/** A fresh id for each row. Not UUIDv7, so out of the order of time: these rows are the oldest anyhow. */
const ID = `UNHEX(REPLACE(UUID(), '-', ''))`;

const fill: readonly string[] = [
  `UPDATE memberships SET status = IF(closed_at IS NULL, 'active', 'ended'), moved_at = COALESCE(closed_at, created_at)`,
  `INSERT INTO transitions (id, flow, subject_id, action, from_status, to_status, from_organisation_id, organisation_id, at)
     SELECT ${ID}, 'membership', id, 'start', '', 'active', organisation_id, organisation_id, created_at FROM memberships`,
  `INSERT INTO transitions (id, flow, subject_id, action, from_status, to_status, from_organisation_id, organisation_id, person_id, at)
     SELECT ${ID}, 'membership', id, 'quit', 'active', 'ended', organisation_id, organisation_id, person_id, closed_at
       FROM memberships WHERE closed_at IS NOT NULL`,
  `INSERT INTO membership_periods (id, membership_id, organisation_id, status, valid_from, valid_to, recorded_from)
     SELECT ${ID}, id, organisation_id, 'active', started_on,
            GREATEST(started_on, DATE(closed_at + INTERVAL 8 HOUR)), moved_at FROM memberships`,
];

/** 会籍 becomes a flow: retained, resumed, transferred, proposed to lapse; its days stand in periods. */
export class MembershipForLife1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const columns = `, ADD COLUMN status varchar(20) ${CODE} NOT NULL AFTER id, ADD COLUMN moved_at datetime(3) NOT NULL AFTER created_at`;
    for (const sql of [...replaceKeys('ended_at', 'closed_at', columns), ...tables, ...fill])
      await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    const columns = ', DROP COLUMN status, DROP COLUMN moved_at';
    for (const table of [...tables].reverse())
      await runner.query(`DROP TABLE ${/CREATE TABLE (\w+)/.exec(table)?.[1]}`);
    await runner.query(
      "DELETE FROM transitions WHERE flow IN ('membership', 'membership_transfer', 'membership_lapse')",
    );
    for (const sql of replaceKeys('closed_at', 'ended_at', columns)) await runner.query(sql);
  }
}
