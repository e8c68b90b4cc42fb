import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A line of credit is about a booking or about a registration for an activity. */
export class CreditMatters1766300000000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return runner.query(
      'ALTER TABLE credit_entries CHANGE booking_id matter_id binary(16) NOT NULL',
    );
  }

  down(runner: QueryRunner): Promise<void> {
    return runner.query(
      'ALTER TABLE credit_entries CHANGE matter_id booking_id binary(16) NOT NULL',
    );
  }
}
