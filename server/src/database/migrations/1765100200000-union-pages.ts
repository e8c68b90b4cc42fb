import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A union edits its own page; two who do so at once do not overwrite each other. */
export class UnionPages1765100200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "ALTER TABLE organisations ADD COLUMN page_version int UNSIGNED NOT NULL DEFAULT '0' AFTER promise",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE organisations DROP COLUMN page_version');
  }
}
