import type { CreditAppealStatus, CreditKind, CreditLine, Day } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, binToUuidOrNull, newId, uuidToBin } from '../../database/ids';

export interface NewEntry {
  readonly personId: string;
  readonly venueId: string;
  readonly matterId: string;
  readonly kind: CreditKind;
  readonly reversesId: string | null;
  readonly ruleSetId: string;
  readonly countsUntil: Date;
  readonly reason: string;
  readonly at: Date;
}

export interface Entry extends NewEntry {
  readonly id: string;
  readonly venueName: string;
  /** Of the venue, or of the activity. */
  readonly organisationId: number;
  /** The resource, or the activity. */
  readonly matterName: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface Appeal {
  readonly id: string;
  readonly status: CreditAppealStatus;
  readonly organisation: { readonly id: number; readonly path: string; readonly name: string };
  readonly personId: string;
  readonly entry: Entry;
  readonly reason: string;
  readonly openedAt: Date;
  readonly dueAt: Date | null;
}

interface EntryRow {
  id: Buffer;
  person_id: Buffer;
  venue_id: Buffer;
  matter_id: Buffer;
  kind: CreditKind;
  reverses_id: Buffer | null;
  rule_set_id: Buffer;
  counts_until: Date;
  reason: string;
  at: Date;
  venue_name: string;
  answering_id: number;
  matter_name: string;
  starts_at: Date;
  ends_at: Date;
}

interface AppealRow extends EntryRow {
  appeal_id: Buffer;
  status: CreditAppealStatus;
  organisation_id: number;
  organisation_name: string;
  path: string;
  appeal_reason: string;
  opened_at: Date;
  due_at: Date | null;
}

const entryColumns = `e.id, e.person_id, e.venue_id, e.matter_id, e.kind, e.reverses_id, e.rule_set_id, e.counts_until, e.reason,
  e.at, v.name AS venue_name, COALESCE(a.organisation_id, v.organisation_id) AS answering_id,
  COALESCE(r.name, a.title) AS matter_name, COALESCE(b.starts_at, a.starts_at) AS starts_at, COALESCE(b.ends_at, a.ends_at) AS ends_at`;
const entryTables = `credit_entries e
  JOIN venues v ON v.id = e.venue_id
  LEFT JOIN bookings b ON b.id = e.matter_id
  LEFT JOIN resources r ON r.id = b.resource_id
  LEFT JOIN activity_registrations g ON g.id = e.matter_id
  LEFT JOIN activities a ON a.id = g.activity_id`;

/** What it is about has not outlived its time to be kept. */
const isKnown = '(b.id IS NOT NULL OR a.id IS NOT NULL)';

@Injectable()
export class CreditRepository {
  constructor(private readonly database: Database) {}

  /** What is summed up to a bar at a venue: of one person, or of everybody (`null`). */
  async listLines(
    venueId: string,
    personId: string | null,
  ): Promise<(CreditLine & { personId: string })[]> {
    const rows = await this.database.execute<{
      id: Buffer;
      person_id: Buffer;
      kind: CreditKind;
      at: Date;
      counts_until: Date;
      reverses_id: Buffer | null;
    }>(
      `SELECT id, person_id, kind, at, counts_until, reverses_id FROM credit_entries
        WHERE venue_id = ? ${personId === null ? '' : 'AND person_id = ?'}`,
      [uuidToBin(venueId), ...(personId === null ? [] : [uuidToBin(personId)])],
    );
    return rows.map((row) => ({
      id: binToUuid(row.id),
      personId: binToUuid(row.person_id),
      kind: row.kind,
      at: row.at,
      countsUntil: row.counts_until,
      reversesId: binToUuidOrNull(row.reverses_id),
    }));
  }

  /** False when the matter has such a line already, or the line was taken back before. */
  async insertOnce(entry: NewEntry): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `INSERT IGNORE INTO credit_entries (id, person_id, venue_id, matter_id, kind, reverses_id, rule_set_id, counts_until, reason, at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(newId()),
        uuidToBin(entry.personId),
        uuidToBin(entry.venueId),
        uuidToBin(entry.matterId),
        entry.kind,
        entry.reversesId === null ? null : uuidToBin(entry.reversesId),
        uuidToBin(entry.ruleSetId),
        entry.countsUntil,
        entry.reason,
        entry.at,
      ],
    );
    return affectedRows === 1;
  }

  async countLateCancels(
    venueIds: readonly string[],
    from: Day,
    to: Day,
  ): Promise<Map<string, number>> {
    if (venueIds.length === 0) return new Map();
    const rows = await this.database.execute<{ venue_id: Buffer; count: number | string }>(
      `SELECT b.venue_id, COUNT(*) AS count FROM bookings b
         JOIN credit_entries e ON e.matter_id = b.id AND e.kind = 'late_cancel'
         LEFT JOIN credit_entries r ON r.reverses_id = e.id
        WHERE b.venue_id IN (${venueIds.map(() => '?').join(', ')}) AND b.day BETWEEN ? AND ? AND r.id IS NULL
        GROUP BY b.venue_id`,
      [...venueIds.map(uuidToBin), from, to],
    );
    return new Map(rows.map((row) => [binToUuid(row.venue_id), Number(row.count)]));
  }

  async listOwn(personId: string, limit: number): Promise<Entry[]> {
    const rows = await this.database.execute<EntryRow>(
      `SELECT ${entryColumns} FROM ${entryTables} WHERE e.person_id = ? AND ${isKnown} ORDER BY e.at DESC, e.id DESC LIMIT ${limit}`,
      [uuidToBin(personId)],
    );
    return rows.map(toEntry);
  }

  async findOwn(personId: string | null, id: string): Promise<Entry | undefined> {
    if (personId === null) return undefined;
    const [row] = await this.database.execute<EntryRow>(
      `SELECT ${entryColumns} FROM ${entryTables} WHERE e.id = ? AND e.person_id = ? AND ${isKnown}`,
      [uuidToBin(id), uuidToBin(personId)],
    );
    return row && toEntry(row);
  }

  /** False when there was one for this line before. */
  async insertAppealOnce(appeal: {
    id: string;
    status: string;
    organisationId: number;
    personId: string;
    entryId: string;
    reason: string;
    at: Date;
  }): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `INSERT IGNORE INTO credit_appeals (id, status, organisation_id, person_id, entry_id, reason, opened_at, moved_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(appeal.id),
        appeal.status,
        appeal.organisationId,
        uuidToBin(appeal.personId),
        uuidToBin(appeal.entryId),
        appeal.reason,
        appeal.at,
        appeal.at,
      ],
    );
    return affectedRows === 1;
  }

  async listOwnAppeals(personId: string): Promise<Appeal[]> {
    return this.selectAppeals('x.person_id = ?', [uuidToBin(personId)]);
  }

  /** Outside the scope as if they did not exist. */
  async listForOffice(scope: Scope, ids: readonly string[]): Promise<Appeal[]> {
    if (ids.length === 0) return [];
    const marks = ids.map(() => '?').join(', ');
    const appeals = await this.selectAppeals(`x.id IN (${marks})`, ids.map(uuidToBin));
    return appeals.filter(({ organisation }) => scope.covers(organisation.path));
  }

  async findAppeal(id: string): Promise<Appeal | undefined> {
    const [appeal] = await this.selectAppeals('x.id = ?', [uuidToBin(id)]);
    return appeal;
  }

  private async selectAppeals(where: string, params: SqlValue[]): Promise<Appeal[]> {
    const rows = await this.database.execute<AppealRow>(
      `SELECT x.id AS appeal_id, x.status, x.organisation_id, o.name AS organisation_name, o.path, x.reason AS appeal_reason,
          x.opened_at, t.due_at, ${entryColumns}
         FROM credit_appeals x JOIN organisations o ON o.id = x.organisation_id
         LEFT JOIN tasks t ON t.subject_type = 'credit_appeal' AND t.subject_id = x.id AND t.open = 1
         JOIN ${entryTables.replace('credit_entries e', 'credit_entries e ON e.id = x.entry_id')}
        WHERE ${where} AND ${isKnown} ORDER BY x.opened_at DESC`,
      params,
    );
    return rows.map((row) => ({
      id: binToUuid(row.appeal_id),
      status: row.status,
      organisation: { id: row.organisation_id, path: row.path, name: row.organisation_name },
      personId: binToUuid(row.person_id),
      entry: toEntry(row),
      reason: row.appeal_reason,
      openedAt: row.opened_at,
      dueAt: row.due_at,
    }));
  }
}

const toEntry = (row: EntryRow): Entry => ({
  id: binToUuid(row.id),
  personId: binToUuid(row.person_id),
  venueId: binToUuid(row.venue_id),
  matterId: binToUuid(row.matter_id),
  kind: row.kind,
  reversesId: binToUuidOrNull(row.reverses_id),
  ruleSetId: binToUuid(row.rule_set_id),
  countsUntil: row.counts_until,
  reason: row.reason,
  at: row.at,
  venueName: row.venue_name,
  organisationId: row.answering_id,
  matterName: row.matter_name,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
});
