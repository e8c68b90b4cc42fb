import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which phones show the codes of which doors. */
export class Doors1796600000002 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return runner.query(`CREATE TABLE doors (
      id binary(16) NOT NULL,
      place varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      place_id binary(16) NOT NULL,
      session_id binary(16) NOT NULL,
      account_id binary(16) NOT NULL,
      assignment_id binary(16) NOT NULL,
      opened_at datetime(3) NOT NULL,
      valid_until datetime(3) NOT NULL,
      ended_at datetime(3) NULL,
      open tinyint AS (IF(ended_at IS NULL, 1, NULL)) STORED,
      UNIQUE INDEX doors_one (place_id, session_id, open),
      INDEX doors_account (account_id),
      INDEX doors_age (valid_until),
      PRIMARY KEY (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  down(runner: QueryRunner): Promise<void> {
    return runner.query('DROP TABLE doors');
  }
}
