import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Delegations1764800100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE delegations (
      id binary(16) NOT NULL,
      organisation_id int UNSIGNED NOT NULL,
      chair_person_id binary(16) NOT NULL,
      chair_assignment_id binary(16) NOT NULL,
      deputy_person_id binary(16) NOT NULL,
      assignment_id binary(16) NOT NULL,
      reason varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
      created_at datetime(3) NOT NULL,
      ended_at datetime(3) NULL,
      INDEX delegations_organisation (organisation_id, created_at),
      UNIQUE INDEX delegations_one_per_assignment (assignment_id),
      PRIMARY KEY (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE delegations');
  }
}
