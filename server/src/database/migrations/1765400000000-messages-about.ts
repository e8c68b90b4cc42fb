import type { MigrationInterface, QueryRunner } from 'typeorm';

const IDENTIFIER = "UNHEX(REPLACE(SUBSTRING_INDEX(page, 'id=', -1), '-', ''))";

/** Whose matter a message to an office tells of, so that it can be blanked when they are erased, whatever page it opens. */
export class MessagesAbout1765400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE messages ADD about binary(16) NULL');
    await runner.query('ALTER TABLE messages ADD INDEX messages_about (about)');
    await runner.query(
      `UPDATE messages SET about = ${IDENTIFIER}
        WHERE page LIKE '/packages/cadre/review/index?id=%' OR page LIKE '/packages/cadre/transfer/index?id=%'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE messages DROP INDEX messages_about');
    await runner.query('ALTER TABLE messages DROP COLUMN about');
  }
}
