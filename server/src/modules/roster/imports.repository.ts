import type { RosterImportStatus } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database } from '../../database/database';
import { binToUuid, binToUuidOrNull, uuidToBin } from '../../database/ids';

export interface ImportRow {
  readonly id: string;
  readonly organisationId: number;
  readonly status: RosterImportStatus;
  readonly total: number;
  readonly imported: number;
  /** Neither imported nor in the way of it. */
  readonly good: number;
  readonly notes: readonly string[];
  readonly accountId: string;
  readonly personId: string | null;
  readonly assignmentId: string;
  readonly movedAt: Date;
}

export interface NewImport {
  readonly id: string;
  readonly organisationId: number;
  readonly total: number;
  readonly notes: readonly string[];
  readonly accountId: string;
  readonly personId: string | null;
  readonly assignmentId: string;
}

interface ImportColumns {
  id: Buffer;
  organisation_id: number;
  status: RosterImportStatus;
  total: number;
  imported: number;
  good: number;
  notes: string;
  account_id: Buffer;
  person_id: Buffer | null;
  assignment_id: Buffer;
  moved_at: Date;
}

const SELECT = `SELECT i.id, i.organisation_id, i.status, i.total, i.imported, i.notes, i.account_id, i.person_id,
    i.assignment_id, i.moved_at,
    (SELECT COUNT(*) FROM roster_rows r WHERE r.import_id = i.id AND r.problem IS NULL AND r.membership_id IS NULL) AS good
  FROM roster_imports i`;
@Injectable()
export class ImportsRepository {
  constructor(private readonly database: Database) {}

  /** Of the very unions in which the scope holds an office: a roster is given in by its own union. */
  async find(scope: Scope, id: string): Promise<ImportRow | undefined> {
    const row = await this.findById(id);
    return row && scope.organisationIds().includes(row.organisationId) ? row : undefined;
  }

  async list(scope: Scope): Promise<ImportRow[]> {
    const ids = scope.organisationIds();
    if (ids.length === 0) return [];
    const rows = await this.database.execute<ImportColumns>(
      `${SELECT} WHERE i.organisation_id IN (${ids.map(() => '?').join(', ')}) ORDER BY i.created_at DESC LIMIT 10`,
      ids,
    );
    return rows.map(toImport);
  }

  /** For the job, which has no scope. */
  async findById(id: string): Promise<ImportRow | undefined> {
    const [row] = await this.database.execute<ImportColumns>(`${SELECT} WHERE i.id = ?`, [
      uuidToBin(id),
    ]);
    return row && toImport(row);
  }

  /** Mending, confirming and importing wait for each other here. */
  async lock(id: string): Promise<void> {
    await this.database.execute('SELECT id FROM roster_imports WHERE id = ? FOR UPDATE', [
      uuidToBin(id),
    ]);
  }

  async insert(row: NewImport, now: Date): Promise<void> {
    await this.database.run(
      `INSERT INTO roster_imports (id, organisation_id, status, total, notes, account_id, person_id, assignment_id,
         created_at, moved_at) VALUES (?, ?, 'preview', ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(row.id),
        row.organisationId,
        row.total,
        JSON.stringify(row.notes),
        uuidToBin(row.accountId),
        row.personId === null ? null : uuidToBin(row.personId),
        uuidToBin(row.assignmentId),
        now,
        now,
      ],
    );
  }

  async begin(
    id: string,
    by: { accountId: string; personId: string | null; assignmentId: string },
    now: Date,
  ): Promise<void> {
    await this.database.run(
      `UPDATE roster_imports SET status = 'importing', account_id = ?, person_id = ?, assignment_id = ?, moved_at = ?
        WHERE id = ? AND status = 'preview'`,
      [
        uuidToBin(by.accountId),
        by.personId === null ? null : uuidToBin(by.personId),
        uuidToBin(by.assignmentId),
        now,
        uuidToBin(id),
      ],
    );
  }

  async progress(id: string, more: number, now: Date): Promise<void> {
    await this.database.run(
      'UPDATE roster_imports SET imported = imported + ?, moved_at = ? WHERE id = ?',
      [more, now, uuidToBin(id)],
    );
  }

  async finish(id: string, now: Date): Promise<void> {
    await this.database.run(
      "UPDATE roster_imports SET status = 'done', moved_at = ? WHERE id = ? AND status = 'importing'",
      [now, uuidToBin(id)],
    );
  }

  /** A membership that ended after this day: two never overlap. */
  async hadMembershipAfter(personId: string, day: string): Promise<boolean> {
    const rows = await this.database.execute(
      `SELECT p.id FROM membership_periods p JOIN memberships m ON m.id = p.membership_id
        WHERE m.person_id = ? AND p.recorded_to IS NULL AND (p.valid_to IS NULL OR p.valid_to > ?) LIMIT 1`,
      [uuidToBin(personId), day],
    );
    return rows.length > 0;
  }
}

const toImport = (row: ImportColumns): ImportRow => ({
  id: binToUuid(row.id),
  organisationId: row.organisation_id,
  status: row.status,
  total: row.total,
  imported: row.imported,
  good: Number(row.good),
  notes: JSON.parse(row.notes) as string[],
  accountId: binToUuid(row.account_id),
  personId: binToUuidOrNull(row.person_id),
  assignmentId: binToUuid(row.assignment_id),
  movedAt: row.moved_at,
});
