import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two who edit the page of a home at once: the second is told. */
export class HomeVersions1796650000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE homes ADD COLUMN version int UNSIGNED NOT NULL DEFAULT 1 AFTER charter',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE homes DROP COLUMN version');
  }
}
