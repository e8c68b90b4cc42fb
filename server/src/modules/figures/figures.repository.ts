import { inboxPageSize, type JoinStatus } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';
import type { DecidedOn } from './figures.rules';

export interface Period {
  readonly from: Date;
  /** Exclusive. */
  readonly to: Date;
}

/** Since when something open is in a band. */
export interface BandStarts {
  readonly fresh: Date;
  readonly due: Date;
}

export interface StatusCounts {
  readonly status: JoinStatus;
  readonly count: number;
  readonly verified: number;
  readonly newForm: number;
  readonly outside: number;
}

export interface Waiting {
  readonly fresh: number;
  readonly due: number;
  readonly late: number;
}

export interface ChildCounts {
  readonly id: number;
  readonly name: string;
  readonly received: number;
  readonly open: number;
  readonly late: number;
}

export interface RecordRow {
  readonly id: string;
  readonly status: JoinStatus;
  readonly nameMask: string;
  readonly organisationName: string;
  readonly submittedAt: Date;
}

type Numbers<Key extends string> = Record<Key, string | number | null>;

const WAITING = "a.status IN ('submitted', 'disputed')";
const DAY = (expression: string): string =>
  `DATE_FORMAT(${expression} + INTERVAL 8 HOUR, '%Y-%m-%d')`;

/** Counts over a subtree: `path` is that of an organisation the caller's office stands over. Read from indexes, but for who is verified. */
@Injectable()
export class FiguresRepository {
  constructor(private readonly database: Database) {}

  async countByStatus(path: string, { from, to }: Period): Promise<StatusCounts[]> {
    const rows = await this.database.execute<
      { status: JoinStatus } & Numbers<'count' | 'verified' | 'new_form' | 'outside'>
    >(
      `SELECT a.status, COUNT(*) AS count, SUM(p.verified_at IS NOT NULL) AS verified, SUM(a.employment_form <> 'fixed') AS new_form,
              SUM(a.from_outside = 1) AS outside
         FROM organisations o
         JOIN join_applications a ON a.organisation_id = o.id AND a.submitted_at >= ? AND a.submitted_at < ?
         LEFT JOIN persons p ON p.id = a.person_id
        WHERE o.path LIKE ? GROUP BY a.status`,
      [from, to, `${path}%`],
    );
    return rows.map((row) => ({
      status: row.status,
      count: Number(row.count),
      verified: Number(row.verified),
      newForm: Number(row.new_form),
      outside: Number(row.outside),
    }));
  }

  async countWaiting(path: string, { fresh, due }: BandStarts): Promise<Waiting> {
    const [row] = await this.database.execute<Numbers<'fresh' | 'due' | 'late'>>(
      `SELECT SUM(a.submitted_at >= ?) AS fresh, SUM(a.submitted_at < ? AND a.submitted_at >= ?) AS due,
              SUM(a.submitted_at < ?) AS late
         FROM organisations o JOIN join_applications a ON a.organisation_id = o.id AND ${WAITING}
        WHERE o.path LIKE ?`,
      [fresh, fresh, due, due, `${path}%`],
    );
    return {
      fresh: Number(row?.fresh ?? 0),
      due: Number(row?.due ?? 0),
      late: Number(row?.late ?? 0),
    };
  }

  /** Of what was decided in the period, by the days in its log. */
  async listDecided(path: string, { from, to }: Period): Promise<DecidedOn[]> {
    const rows = await this.database.execute<DecidedOn>(
      `SELECT opened, returned, resubmitted, decided, COUNT(*) AS count FROM (
         SELECT ${DAY('MIN(t.at)')} AS opened,
                ${DAY("MAX(IF(t.action = 'return', t.at, NULL))")} AS returned,
                ${DAY("MAX(IF(t.action = 'resubmit', t.at, NULL))")} AS resubmitted,
                ${DAY('MAX(a.closed_at)')} AS decided
           FROM organisations o
           JOIN join_applications a ON a.organisation_id = o.id AND a.closed_at >= ? AND a.closed_at < ?
                AND a.status IN ('approved', 'rejected')
           JOIN transitions t ON t.flow = 'join_application' AND t.subject_id = a.id
          WHERE o.path LIKE ? GROUP BY a.id) decisions
        GROUP BY opened, returned, resubmitted, decided`,
      [from, to, `${path}%`],
    );
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  }

  /** The organisations one level down, each with what stands in its own subtree; by name, never by number. */
  async listChildren(
    { id, path }: { id: number; path: string },
    { from, to }: Period,
    { due }: BandStarts,
  ): Promise<ChildCounts[]> {
    const child = "CAST(SUBSTRING_INDEX(SUBSTR(o.path, ?), '/', 1) AS UNSIGNED)";
    const rows = await this.database.execute<
      { id: number; name: string } & Numbers<'received' | 'open' | 'late'>
    >(
      `SELECT c.id, c.name, x.received, x.open, x.late FROM organisations c
         LEFT JOIN (
           SELECT ${child} AS child, SUM(a.submitted_at >= ? AND a.submitted_at < ?) AS received, SUM(${WAITING}) AS open,
                  SUM(${WAITING} AND a.submitted_at < ?) AS late
             FROM organisations o JOIN join_applications a ON a.organisation_id = o.id
            WHERE o.path LIKE ? AND (a.submitted_at >= ? OR a.closed_at IS NULL) GROUP BY child) x ON x.child = c.id
        WHERE c.parent_id = ? ORDER BY c.id LIMIT 100`,
      [path.length + 1, from, to, due, `${path}_%`, from, id],
    );
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      received: Number(row.received ?? 0),
      open: Number(row.open ?? 0),
      late: Number(row.late ?? 0),
    }));
  }

  /** One more than a page, the newest first. */
  async listRecords(
    path: string,
    filter: { status: JoinStatus; period: Period } | { submitted: Period },
    after: { submittedAt: Date; id: string } | null,
  ): Promise<RecordRow[]> {
    const isState = 'status' in filter;
    const { from, to } = isState ? filter.period : filter.submitted;
    const where = isState ? 'a.status = ?' : WAITING;
    const params: SqlValue[] = [from, to, ...(isState ? [filter.status] : []), `${path}%`];
    const rest = after ? 'AND (a.submitted_at < ? OR (a.submitted_at = ? AND a.id < ?))' : '';
    const rows = await this.database.execute<{
      id: Buffer;
      status: JoinStatus;
      name_mask: string;
      organisation_name: string;
      submitted_at: Date;
    }>(
      `SELECT a.id, a.status, a.name_mask, o.name AS organisation_name, a.submitted_at
         FROM organisations o
         JOIN join_applications a ON a.organisation_id = o.id AND a.submitted_at >= ? AND a.submitted_at < ? AND ${where}
        WHERE o.path LIKE ? ${rest} ORDER BY a.submitted_at DESC, a.id DESC LIMIT ${inboxPageSize + 1}`,
      [...params, ...(after ? [after.submittedAt, after.submittedAt, uuidToBin(after.id)] : [])],
    );
    return rows.map((row) => ({
      id: binToUuid(row.id),
      status: row.status,
      nameMask: row.name_mask,
      organisationName: row.organisation_name,
      submittedAt: row.submitted_at,
    }));
  }
}
