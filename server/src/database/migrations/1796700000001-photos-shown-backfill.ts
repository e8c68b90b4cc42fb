import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until now a picture was seen from the moment it was hung up. What the check has not let pass waits from here on. */
export class PhotosShownBackfill1796700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE photos p LEFT JOIN content_checks c ON c.source = 'photo' AND c.subject_id = p.id
          SET p.shown_at = COALESCE(c.answered_at, p.created_at)
        WHERE c.id IS NULL OR c.state = 'passed'`,
    );
  }

  // The column goes with the migration before.
  async down(): Promise<void> {}
}
