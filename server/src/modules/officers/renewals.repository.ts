import { renewalLimits, type Day, type OfficerPost, type RenewalStatus } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, binToUuidOrNull, newId, uuidToBin } from '../../database/ids';
import type { Candidate } from './elections.rules';

export interface Renewal {
  readonly id: string;
  readonly status: RenewalStatus;
  readonly organisationId: number;
  readonly organisationName: string;
  readonly organisationPath: string;
  readonly unionId: number;
  readonly unionName: string;
  readonly unionPath: string;
  readonly termId: string;
  readonly endsOn: Day;
  readonly postponedMonths: number;
  readonly remindedMonths: number;
  readonly reportedBy: string | null;
  readonly electedOn: Day | null;
  readonly years: number | null;
  readonly resolution: Buffer | null;
  readonly postponeReason: string | null;
  readonly postponeMonths: number | null;
  readonly dueAt: Date | null;
}

export interface CandidateRow extends Candidate {
  readonly nameMask: string;
  readonly memberNo: string | null;
}

export interface Report {
  readonly reportedBy: string;
  readonly electedOn: Day;
  readonly years: number;
  readonly resolution: Buffer;
  readonly officers: readonly Candidate[];
}

interface Row {
  id: Buffer;
  status: RenewalStatus;
  organisation_id: number;
  organisation_name: string;
  organisation_path: string;
  union_id: number;
  union_name: string;
  union_path: string;
  term_id: Buffer;
  ends_on: Day;
  postponed_months: number;
  reminded_months: number;
  reported_by: Buffer | null;
  elected_on: Day | null;
  years: number | null;
  resolution_enc: Buffer | null;
  postpone_reason: string | null;
  postpone_months: number | null;
  due_at: Date | null;
}

const SELECT = `SELECT r.id, r.status, r.organisation_id, o.name AS organisation_name, o.path AS organisation_path,
    r.union_id, u.name AS union_name, u.path AS union_path, r.term_id, t.ends_on, t.postponed_months,
    r.reminded_months, r.reported_by, r.elected_on, r.years, r.resolution_enc, r.postpone_reason, r.postpone_months, k.due_at
  FROM term_renewals r
  JOIN organisations o ON o.id = r.organisation_id
  JOIN organisations u ON u.id = r.union_id
  JOIN union_terms t ON t.id = r.term_id
  LEFT JOIN tasks k ON k.subject_type = 'term_renewal' AND k.subject_id = r.id AND k.open = 1`;

/** 换届: the matter, and what was reported with it. */
@Injectable()
export class RenewalsRepository {
  constructor(private readonly database: Database) {}

  /** In reach: an office over the union, or over whoever has the matter. */
  async listForOffice(scope: Scope, ids: readonly string[]): Promise<Renewal[]> {
    if (ids.length === 0) return [];
    const rows = await this.select(
      `r.id IN (${ids.map(() => '?').join(', ')})`,
      ids.map(uuidToBin),
    );
    return rows.filter((one) => scope.covers(one.organisationPath) || scope.covers(one.unionPath));
  }

  async getById(id: string): Promise<Renewal> {
    const [row] = await this.select('r.id = ?', [uuidToBin(id)]);
    if (!row) throw new Error('a renewal is not there');
    return row;
  }

  async findOpenOf(unionId: number): Promise<Renewal | undefined> {
    const [row] = await this.select('r.union_id = ? AND r.open = 1', [unionId]);
    return row;
  }

  /** Running terms that end by this day, of unions that have no matter about their committee open. */
  async listTermsEnding(until: Day, limit: number): Promise<string[]> {
    const rows = await this.database.execute<{ id: Buffer }>(
      `SELECT t.id FROM union_terms t JOIN organisations u ON u.id = t.organisation_id AND u.status = 'established'
        WHERE t.running = 1 AND t.ends_on <= ?
          AND NOT EXISTS (SELECT 1 FROM term_renewals r WHERE r.union_id = t.organisation_id AND r.open = 1)
          AND NOT EXISTS (SELECT 1 FROM union_vacancies v WHERE v.union_id = t.organisation_id AND v.open = 1)
        ORDER BY t.ends_on, t.id LIMIT ${limit}`,
      [until],
    );
    return rows.map(({ id }) => binToUuid(id));
  }

  /** Waiting for their election, not told yet that so many months are left. */
  listToRemind(until: Day, months: number, limit: number): Promise<Renewal[]> {
    return this.select(
      `r.open = 1 AND r.status = 'due' AND t.ends_on <= ? AND r.reminded_months > ? ORDER BY t.ends_on, r.id LIMIT ${limit}`,
      [until, months],
    );
  }

  /** False when another instance was quicker. */
  async markReminded(id: string, months: number): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      'UPDATE term_renewals SET reminded_months = ? WHERE id = ? AND open = 1 AND reminded_months > ?',
      [months, uuidToBin(id), months],
    );
    return affectedRows === 1;
  }

  async insert(renewal: {
    id: string;
    status: string;
    organisationId: number;
    unionId: number;
    termId: string;
    at: Date;
  }): Promise<void> {
    await this.database.run(
      `INSERT INTO term_renewals (id, status, organisation_id, union_id, term_id, reminded_months, opened_at, moved_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(renewal.id),
        renewal.status,
        renewal.organisationId,
        renewal.unionId,
        uuidToBin(renewal.termId),
        renewalLimits.opensMonths,
        renewal.at,
        renewal.at,
      ],
    );
  }

  async saveReport(id: string, report: Report): Promise<void> {
    await this.database.run(
      'UPDATE term_renewals SET reported_by = ?, elected_on = ?, years = ?, resolution_enc = ? WHERE id = ?',
      [
        uuidToBin(report.reportedBy),
        report.electedOn,
        report.years,
        report.resolution,
        uuidToBin(id),
      ],
    );
    await this.database.run('DELETE FROM renewal_candidates WHERE renewal_id = ?', [uuidToBin(id)]);
    for (const { personId, post } of report.officers)
      await this.database.run(
        'INSERT INTO renewal_candidates (id, renewal_id, person_id, post) VALUES (?, ?, ?, ?)',
        [uuidToBin(newId()), uuidToBin(id), uuidToBin(personId), post],
      );
  }

  async savePostponement(
    id: string,
    asked: { by: string; reason: string; months: number },
  ): Promise<void> {
    await this.database.run(
      'UPDATE term_renewals SET reported_by = ?, postpone_reason = ?, postpone_months = ? WHERE id = ?',
      [uuidToBin(asked.by), asked.reason, asked.months, uuidToBin(id)],
    );
  }

  /** False when the term was put off already. Reminders begin anew. */
  async extendTerm({ id, termId }: Renewal, endsOn: Day, months: number): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      'UPDATE union_terms SET ends_on = ?, postponed_months = ? WHERE id = ? AND running = 1 AND postponed_months = 0',
      [endsOn, months, uuidToBin(termId)],
    );
    await this.database.run('UPDATE term_renewals SET reminded_months = ? WHERE id = ?', [
      renewalLimits.opensMonths,
      uuidToBin(id),
    ]);
    return affectedRows === 1;
  }

  async listCandidates(renewalId: string): Promise<CandidateRow[]> {
    const rows = await this.database.execute<{
      person_id: Buffer;
      post: OfficerPost;
      name_mask: string;
      member_no: string | null;
    }>(
      `SELECT c.person_id, c.post, p.name_mask, m.member_no FROM renewal_candidates c
         JOIN persons p ON p.id = c.person_id
         LEFT JOIN memberships m ON m.person_id = c.person_id AND m.live = 1
        WHERE c.renewal_id = ?
        ORDER BY FIELD(c.post, 'chair', 'vice_chair', 'finance_auditor', 'women_director', 'member'), c.id`,
      [uuidToBin(renewalId)],
    );
    return rows.map((row) => ({
      personId: binToUuid(row.person_id),
      post: row.post,
      nameMask: row.name_mask,
      memberNo: row.member_no,
    }));
  }

  private async select(where: string, params: SqlValue[]): Promise<Renewal[]> {
    const rows = await this.database.execute<Row>(`${SELECT} WHERE ${where}`, params);
    return rows.map(toRenewal);
  }
}

const toRenewal = (row: Row): Renewal => ({
  id: binToUuid(row.id),
  status: row.status,
  organisationId: row.organisation_id,
  organisationName: row.organisation_name,
  organisationPath: row.organisation_path,
  unionId: row.union_id,
  unionName: row.union_name,
  unionPath: row.union_path,
  termId: binToUuid(row.term_id),
  endsOn: row.ends_on,
  postponedMonths: row.postponed_months,
  remindedMonths: row.reminded_months,
  reportedBy: binToUuidOrNull(row.reported_by),
  electedOn: row.elected_on,
  years: row.years,
  resolution: row.resolution_enc,
  postponeReason: row.postpone_reason,
  postponeMonths: row.postpone_months,
  dueAt: row.due_at,
});
