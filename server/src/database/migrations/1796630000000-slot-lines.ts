import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 候补 on a slot of a venue. */
export class SlotLines1796630000000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return runner.query(`CREATE TABLE slot_lines (
      id binary(16) NOT NULL,
      venue_id binary(16) NOT NULL,
      resource_id binary(16) NOT NULL,
      starts_at datetime(3) NOT NULL,
      ends_at datetime(3) NOT NULL,
      day date NOT NULL,
      waiting smallint NOT NULL,
      kept smallint NOT NULL,
      next_position int UNSIGNED NOT NULL,
      INDEX slot_lines_age (ends_at),
      INDEX slot_lines_day (venue_id, day),
      INDEX slot_lines_kept_places (kept),
      CONSTRAINT slot_lines_kept CHECK (kept >= 0 AND waiting >= 0),
      PRIMARY KEY (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  down(runner: QueryRunner): Promise<void> {
    return runner.query('DROP TABLE slot_lines');
  }
}
