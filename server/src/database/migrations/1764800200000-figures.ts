import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reads of figures by index alone; where an ID number was issued, as a flag, so that it need not be opened for a count. */
export class Figures1764800200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE join_applications ADD from_outside tinyint NULL');
    await runner.query(
      `ALTER TABLE join_applications
         ADD INDEX join_figures (organisation_id, submitted_at, status, phone_verified, employment_form, from_outside),
         ADD INDEX join_closed (organisation_id, closed_at, status)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE join_applications DROP INDEX join_closed, DROP INDEX join_figures',
    );
    await runner.query('ALTER TABLE join_applications DROP COLUMN from_outside');
  }
}
