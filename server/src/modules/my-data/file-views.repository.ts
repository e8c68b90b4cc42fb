import type { Role } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database, type SqlValue } from '../../database/database';
import { uuidToBin } from '../../database/ids';

export interface FileViewRow {
  readonly organisation_id: number;
  readonly seq: number;
  readonly at: Date;
  readonly action: string;
  readonly purpose: string | null;
  readonly organisation_name: string;
  readonly role: Role | null;
}

/** A scope, or the owner of an export that a job makes. */
interface Owner {
  readonly accountId: string;
  readonly personId: string | null;
}

export interface FileViewPlace {
  readonly at: Date;
  readonly organisationId: number;
  readonly seq: number;
}

/**
 * What an applicant reads about an application before it is known whose ID number it carries. Not how a verification
 * was decided: the office of that decision is the union of the person registered first.
 */
const OF_AN_APPLICATION = ['view', 'reveal', 'paper', 'approve', 'return', 'forward', 'reject']
  .map((verb) => `'join_application.${verb}'`)
  .join(', ');

const KEYS = 'SELECT e.organisation_id, e.seq, e.at FROM audit_entries e';

/** The audit as the person concerned may read it. */
@Injectable()
export class FileViewsRepository {
  constructor(private readonly database: Database) {}

  /** Newest first. Of the person only once a union has made sure who they are; of their applications always. */
  async list(owner: Owner, after: FileViewPlace | null, limit: number): Promise<FileViewRow[]> {
    const later = after
      ? 'AND (e.at < ? OR (e.at = ? AND (e.organisation_id, e.seq) < (?, ?)))'
      : '';
    const place: SqlValue[] = after ? [after.at, after.at, after.organisationId, after.seq] : [];
    const order = `ORDER BY e.at DESC, e.organisation_id DESC, e.seq DESC LIMIT ${limit}`;
    const ofApplications = `(${KEYS} WHERE e.subject_type = 'join_application' AND e.action IN (${OF_AN_APPLICATION})
      AND e.subject_id IN (SELECT j.id FROM join_applications j WHERE j.account_id = ?) ${later} ${order})`;
    const ofPerson = `(${KEYS} WHERE e.subject_person_id = ?
      AND (e.actor_person_id IS NULL OR e.actor_person_id <> e.subject_person_id) ${later} ${order})`;
    const known = await this.findKnownPerson(owner.personId);
    const person = known && uuidToBin(known);
    const keys = person ? `${ofApplications} UNION ${ofPerson}` : ofApplications;
    return this.database.execute<FileViewRow>(
      `SELECT e.organisation_id, e.seq, e.at, e.action, e.purpose, o.name AS organisation_name, a.role
         FROM (${keys}) k
         JOIN audit_entries e ON e.organisation_id = k.organisation_id AND e.seq = k.seq
         JOIN organisations o ON o.id = e.organisation_id
         LEFT JOIN assignments a ON a.id = e.assignment_id
        ${order}`,
      [uuidToBin(owner.accountId), ...place, ...(person ? [person, ...place] : [])],
    );
  }

  /** A number that somebody typed is not proof: before a union took them in, its history is not theirs to read. */
  async findKnownPerson(personId: string | null): Promise<string | undefined> {
    if (personId === null) return undefined;
    const person = uuidToBin(personId);
    const rows = await this.database.execute(
      `SELECT 1 FROM memberships WHERE person_id = ? UNION SELECT 1 FROM assignments WHERE person_id = ?`,
      [person, person],
    );
    return rows.length > 0 ? personId : undefined;
  }
}
