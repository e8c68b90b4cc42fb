import type { MigrationInterface, QueryRunner } from 'typeorm';

const CODE = 'CHARACTER SET ascii COLLATE ascii_bin';

/** Both unions of a verification say and show what they know. */
export class DisputeEvidence1765200100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE membership_disputes ADD COLUMN first_organisation_id int UNSIGNED NOT NULL DEFAULT '0' AFTER application_id,
         ADD COLUMN second_organisation_id int UNSIGNED NOT NULL DEFAULT '0' AFTER first_organisation_id`,
    );
    // Of those that stand there already: the union that had it first, and the one that the application went to.
    await runner.query(
      `UPDATE membership_disputes d
         LEFT JOIN join_applications a ON a.id = d.application_id
          SET d.first_organisation_id = COALESCE(
                (SELECT m.organisation_id FROM memberships m WHERE m.person_id = d.person_id ORDER BY m.created_at DESC LIMIT 1),
                d.organisation_id),
              d.second_organisation_id = COALESCE(a.union_id, d.organisation_id)`,
    );
    await runner.query(
      `ALTER TABLE membership_disputes ALTER first_organisation_id DROP DEFAULT, ALTER second_organisation_id DROP DEFAULT`,
    );
    await runner.query(`CREATE TABLE dispute_statements (
      id binary(16) NOT NULL,
      dispute_id binary(16) NOT NULL,
      side varchar(20) ${CODE} NOT NULL,
      place tinyint UNSIGNED NOT NULL,
      account_id binary(16) NOT NULL,
      organisation_id int UNSIGNED NULL,
      text_enc longblob NOT NULL,
      created_at datetime(3) NOT NULL,
      UNIQUE INDEX dispute_statements_place (dispute_id, side, place),
      INDEX dispute_statements_account (account_id),
      INDEX dispute_statements_created (created_at),
      PRIMARY KEY (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE dispute_statements');
    await runner.query(
      'ALTER TABLE membership_disputes DROP COLUMN second_organisation_id, DROP COLUMN first_organisation_id',
    );
  }
}
