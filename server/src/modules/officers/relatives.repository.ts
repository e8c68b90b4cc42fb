import type { Relation, RelativeStanding } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';
import type { DeclaredRelative } from './elections.rules';

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/** What people declared about their relatives, as long as they did not take it back. */
@Injectable()
export class RelativesRepository {
  constructor(private readonly database: Database) {}

  async listDeclaredBy(personIds: readonly string[]): Promise<DeclaredRelative[]> {
    if (personIds.length === 0) return [];
    const rows = await this.database.execute<{
      person_id: Buffer;
      relation: Relation;
      standing: RelativeStanding;
      employer_name: string | null;
      organisation_id: number | null;
    }>(
      `SELECT person_id, relation, standing, employer_name, organisation_id FROM officer_relatives
        WHERE person_id IN (${marks(personIds)}) AND in_force = 1`,
      personIds.map(uuidToBin),
    );
    return rows.map((row) => ({
      personId: binToUuid(row.person_id),
      relation: row.relation,
      standing: row.standing,
      employerName: row.employer_name,
      organisationId: row.organisation_id,
    }));
  }
}
