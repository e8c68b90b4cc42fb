import type { MigrationInterface, QueryRunner } from 'typeorm';

const RULES = 'longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';

/** A resource that had rules of its own goes back to the venue's: a version without rules. */
export class VenueRulesAgain1796690000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE rule_sets MODIFY COLUMN rules ${RULES} NULL`);
  }

  /** Taken down, such a resource would have its own rules again: nobody decided that, so they are no longer to be had. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM rule_sets WHERE rules IS NULL');
    await runner.query(`ALTER TABLE rule_sets MODIFY COLUMN rules ${RULES} NOT NULL`);
  }
}
