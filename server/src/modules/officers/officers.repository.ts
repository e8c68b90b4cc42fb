import {
  addDays,
  startOfDay,
  type Day,
  type OfficerPost,
  type OrganisationStatus,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, binToUuidOrNull, newId, uuidToBin } from '../../database/ids';
import type { Candidate } from './elections.rules';

/** Why a post ended. */
export type EndedBy = 'elected' | 'left' | 'resigned' | 'erased' | 'union_closed';

export interface Officer {
  readonly id: string;
  readonly organisationId: number;
  readonly personId: string;
  readonly post: OfficerPost;
  readonly assignmentId: string | null;
  readonly nameMask: string;
  readonly startedOn: Day;
}

export interface Term {
  readonly id: string;
  readonly organisationId: number;
  readonly startedOn: Day;
  readonly years: number;
  readonly endsOn: Day;
  readonly postponedMonths: number;
}

export interface HeldUnion {
  readonly id: number;
  readonly employerName: string | null;
  readonly status: OrganisationStatus;
}

interface OfficerRow {
  id: Buffer;
  organisation_id: number;
  person_id: Buffer;
  post: OfficerPost;
  assignment_id: Buffer | null;
  name_mask: string;
  started_on: Day;
}

interface TermRow {
  id: Buffer;
  organisation_id: number;
  started_on: Day;
  years: number;
  ends_on: Day;
  postponed_months: number;
}

/** Committees: terms, posts, and the offices that go with a chair's post. */
@Injectable()
export class OfficersRepository {
  constructor(private readonly database: Database) {}

  /** Held until the transaction ends: one election of a union after the other. */
  async holdUnion(id: number): Promise<HeldUnion | undefined> {
    const [row] = await this.database.execute<{
      employer_name: string | null;
      status: OrganisationStatus;
    }>('SELECT employer_name, status FROM organisations WHERE id = ? FOR UPDATE', [id]);
    return row && { id, employerName: row.employer_name, status: row.status };
  }

  /** Held first: an act in one of these offices is before their end or not at all. The time is read afterwards. */
  async holdOffices(organisationId: number): Promise<void> {
    await this.database.execute(
      "SELECT id FROM assignments WHERE organisation_id = ? AND role IN ('chair', 'deputy') ORDER BY id FOR UPDATE",
      [organisationId],
    );
  }

  /** The chair's office, and whoever stands in for the chair. */
  async endOffices(organisationId: number, at: Date): Promise<void> {
    await this.database.run(
      'UPDATE delegations SET ended_at = ? WHERE organisation_id = ? AND ended_at IS NULL',
      [at, organisationId],
    );
    await this.database.run(
      `UPDATE assignments SET valid_to = GREATEST(valid_from, ?)
        WHERE organisation_id = ? AND role IN ('chair', 'deputy') AND valid_to > ?`,
      [at, organisationId, at],
    );
  }

  async findTerm(organisationId: number): Promise<Term | undefined> {
    const [row] = await this.database.execute<TermRow>(
      `SELECT id, organisation_id, started_on, years, ends_on, postponed_months
         FROM union_terms WHERE organisation_id = ? AND running = 1`,
      [organisationId],
    );
    return row && toTerm(row);
  }

  /** In the order in which posts are read out. */
  listInPost(organisationId: number): Promise<Officer[]> {
    return this.select('f.organisation_id = ? AND f.in_post = 1', [organisationId]);
  }

  listPostsOf(personId: string): Promise<Officer[]> {
    return this.select('f.person_id = ? AND f.in_post = 1', [uuidToBin(personId)]);
  }

  async insertTerm(term: Omit<Term, 'postponedMonths'>, at: Date): Promise<void> {
    await this.database.run(
      'INSERT INTO union_terms (id, organisation_id, started_on, years, ends_on, created_at) VALUES (?, ?, ?, ?, ?, ?)',
      [uuidToBin(term.id), term.organisationId, term.startedOn, term.years, term.endsOn, at],
    );
  }

  async endTerm(organisationId: number, at: Date): Promise<void> {
    await this.database.run(
      'UPDATE union_terms SET ended_at = ? WHERE organisation_id = ? AND running = 1',
      [at, organisationId],
    );
  }

  async endPosts(officers: readonly Officer[], by: EndedBy, at: Date): Promise<void> {
    for (const { id } of officers)
      await this.database.run(
        'UPDATE union_officers SET ended_at = ?, ended_by = ? WHERE id = ? AND in_post = 1',
        [at, by, uuidToBin(id)],
      );
  }

  /** A post in this term, from the day of the election; a chair's with the office until the term's last day. */
  async insertOfficer(
    { organisationId, id: termId, endsOn }: Pick<Term, 'organisationId' | 'id' | 'endsOn'>,
    { personId, post }: Candidate,
    startedOn: Day,
    at: Date,
  ): Promise<void> {
    const assignmentId = post === 'chair' ? newId() : null;
    if (assignmentId !== null)
      await this.database.run(
        `INSERT INTO assignments (id, person_id, role, organisation_id, valid_from, valid_to, created_at)
         VALUES (?, ?, 'chair', ?, ?, GREATEST(?, ?), ?)`,
        [
          uuidToBin(assignmentId),
          uuidToBin(personId),
          organisationId,
          at,
          at,
          startOfDay(addDays(endsOn, 1)),
          at,
        ],
      );
    await this.database.run(
      `INSERT INTO union_officers (id, organisation_id, term_id, person_id, post, assignment_id, started_on, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(newId()),
        organisationId,
        uuidToBin(termId),
        uuidToBin(personId),
        post,
        assignmentId === null ? null : uuidToBin(assignmentId),
        startedOn,
        at,
      ],
    );
  }

  private async select(where: string, params: SqlValue[]): Promise<Officer[]> {
    const rows = await this.database.execute<OfficerRow>(
      `SELECT f.id, f.organisation_id, f.person_id, f.post, f.assignment_id, p.name_mask, f.started_on
         FROM union_officers f JOIN persons p ON p.id = f.person_id WHERE ${where}
        ORDER BY FIELD(f.post, 'chair', 'vice_chair', 'finance_auditor', 'women_director', 'member'), f.id`,
      params,
    );
    return rows.map((row) => ({
      id: binToUuid(row.id),
      organisationId: row.organisation_id,
      personId: binToUuid(row.person_id),
      post: row.post,
      assignmentId: binToUuidOrNull(row.assignment_id),
      nameMask: row.name_mask,
      startedOn: row.started_on,
    }));
  }
}

const toTerm = (row: TermRow): Term => ({
  id: binToUuid(row.id),
  organisationId: row.organisation_id,
  startedOn: row.started_on,
  years: row.years,
  endsOn: row.ends_on,
  postponedMonths: row.postponed_months,
});
