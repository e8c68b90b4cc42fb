import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was there and what was resolved, sealed; and the applications of a resolution by an index. */
export class ResolutionRecord1764510000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE resolutions ADD COLUMN record_enc varbinary(8000) NULL AFTER reference, DROP INDEX resolutions_organisation, ADD INDEX resolutions_organisation (organisation_id, id)',
    );
    await runner.query('ALTER TABLE join_applications ADD INDEX join_resolution (resolution_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE join_applications DROP INDEX join_resolution');
    await runner.query(
      'ALTER TABLE resolutions DROP COLUMN record_enc, DROP INDEX resolutions_organisation, ADD INDEX resolutions_organisation (organisation_id)',
    );
  }
}
