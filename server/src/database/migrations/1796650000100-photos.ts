import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pictures of venues and activities that anybody may see; the lists nobody could fill go. */
export class Photos1796650000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE photos (
      id binary(16) NOT NULL,
      subject_type varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      subject_id binary(16) NOT NULL,
      place tinyint UNSIGNED NOT NULL,
      name varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      assignment_id binary(16) NOT NULL,
      created_at datetime(3) NOT NULL,
      PRIMARY KEY (id),
      UNIQUE INDEX photos_name (name),
      UNIQUE INDEX photos_place (subject_id, place)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    await runner.query(`CREATE TABLE photo_bytes (
      photo_id binary(16) NOT NULL,
      page mediumblob NOT NULL,
      small mediumblob NOT NULL,
      PRIMARY KEY (photo_id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    await runner.query('ALTER TABLE venues DROP COLUMN photos');
    await runner.query('ALTER TABLE activities DROP COLUMN photos');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, after] of [
      ['activities', 'form'],
      ['venues', 'longitude'],
    ])
      await runner.query(
        `ALTER TABLE ${table} ADD COLUMN photos longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '[]' AFTER ${after}`,
      );
    for (const table of ['activities', 'venues'])
      await runner.query(`ALTER TABLE ${table} ALTER COLUMN photos DROP DEFAULT`);
    await runner.query('DROP TABLE photo_bytes');
    await runner.query('DROP TABLE photos');
  }
}
