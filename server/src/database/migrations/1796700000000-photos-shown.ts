import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A picture is seen by everybody once WeChat's check let it pass, or a person did. */
export class PhotosShown1796700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE photos ADD COLUMN shown_at datetime(3) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE photos DROP COLUMN shown_at');
  }
}
