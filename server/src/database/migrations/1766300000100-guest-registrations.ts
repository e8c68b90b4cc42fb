import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds what guests signed up for when a union has come to know them. */
export class GuestRegistrations1766300000100 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return runner.query(
      'ALTER TABLE activity_registrations ADD INDEX activity_registrations_guest (account_id, open)',
    );
  }

  down(runner: QueryRunner): Promise<void> {
    return runner.query(
      'ALTER TABLE activity_registrations DROP INDEX activity_registrations_guest',
    );
  }
}
