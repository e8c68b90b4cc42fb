import type { Relation, RelativeStanding } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';
import type { DeclaredRelative } from './elections.rules';

export interface OwnRelative {
  readonly id: string;
  readonly relation: Relation;
  readonly standing: RelativeStanding;
  readonly nameMask: string;
  readonly employerName: string | null;
  readonly organisationName: string | null;
  readonly declaredAt: Date;
}

export interface NewRelative {
  readonly id: string;
  readonly personId: string;
  readonly relation: Relation;
  readonly standing: RelativeStanding;
  readonly nameSealed: Buffer;
  readonly nameMask: string;
  readonly relativePersonId: string | null;
  readonly employerName: string | null;
  readonly organisationId: number | null;
  readonly declaredAt: Date;
}

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

  async listOwn(personId: string): Promise<OwnRelative[]> {
    const rows = await this.database.execute<{
      id: Buffer;
      relation: Relation;
      standing: RelativeStanding;
      name_mask: string;
      employer_name: string | null;
      organisation_name: string | null;
      declared_at: Date;
    }>(
      `SELECT r.id, r.relation, r.standing, r.name_mask, r.employer_name, o.name AS organisation_name, r.declared_at
         FROM officer_relatives r LEFT JOIN organisations o ON o.id = r.organisation_id
        WHERE r.person_id = ? AND r.in_force = 1 ORDER BY r.id DESC`,
      [uuidToBin(personId)],
    );
    return rows.map((row) => ({
      id: binToUuid(row.id),
      relation: row.relation,
      standing: row.standing,
      nameMask: row.name_mask,
      employerName: row.employer_name,
      organisationName: row.organisation_name,
      declaredAt: row.declared_at,
    }));
  }

  async holdPerson(personId: string): Promise<void> {
    await this.database.execute('SELECT id FROM persons WHERE id = ? FOR UPDATE', [
      uuidToBin(personId),
    ]);
  }

  async insert(relative: NewRelative): Promise<void> {
    const { relativePersonId } = relative;
    await this.database.run(
      `INSERT INTO officer_relatives (id, person_id, relation, standing, name_enc, name_mask, relative_person_id,
         employer_name, organisation_id, declared_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(relative.id),
        uuidToBin(relative.personId),
        relative.relation,
        relative.standing,
        relative.nameSealed,
        relative.nameMask,
        relativePersonId === null ? null : uuidToBin(relativePersonId),
        relative.employerName,
        relative.organisationId,
        relative.declaredAt,
      ],
    );
  }

  /** False when it is not theirs, or over already. */
  async withdraw(personId: string, id: string, at: Date): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      'UPDATE officer_relatives SET withdrawn_at = ? WHERE id = ? AND person_id = ? AND in_force = 1',
      [at, uuidToBin(id), uuidToBin(personId)],
    );
    return affectedRows === 1;
  }
}
