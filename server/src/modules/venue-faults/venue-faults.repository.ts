import type { FaultKind, FaultStatus } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, binToUuidOrNull, uuidToBin } from '../../database/ids';

export interface VenueFault {
  readonly id: string;
  readonly status: FaultStatus;
  readonly organisation: { readonly id: number; readonly path: string; readonly name: string };
  readonly accountId: string;
  readonly personId: string | null;
  readonly venue: { readonly id: string; readonly name: string };
  readonly placeId: string;
  /** `null`: the venue as a whole. */
  readonly resourceName: string | null;
  readonly kind: FaultKind;
  readonly text: string;
  readonly openedAt: Date;
  readonly dueAt: Date | null;
}

export interface NewFault {
  readonly id: string;
  readonly status: string;
  readonly organisationId: number;
  readonly accountId: string;
  readonly personId: string | null;
  readonly venueId: string;
  readonly placeId: string;
  readonly kind: FaultKind;
  readonly text: string;
  readonly at: Date;
}

interface Row {
  id: Buffer;
  status: FaultStatus;
  organisation_id: number;
  organisation_name: string;
  path: string;
  account_id: Buffer;
  person_id: Buffer | null;
  venue_id: Buffer;
  venue_name: string;
  place_id: Buffer;
  resource_name: string | null;
  kind: FaultKind;
  text: string;
  opened_at: Date;
  due_at: Date | null;
}

@Injectable()
export class VenueFaultsRepository {
  constructor(private readonly database: Database) {}

  /** False when this account has an open one for the place. */
  async insertOnce(fault: NewFault): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `INSERT IGNORE INTO venue_faults (id, status, organisation_id, account_id, person_id, venue_id, place_id, kind, text, opened_at, moved_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(fault.id),
        fault.status,
        fault.organisationId,
        uuidToBin(fault.accountId),
        fault.personId === null ? null : uuidToBin(fault.personId),
        uuidToBin(fault.venueId),
        uuidToBin(fault.placeId),
        fault.kind,
        fault.text,
        fault.at,
        fault.at,
      ],
    );
    return affectedRows === 1;
  }

  /** Of two phones of one account the second waits, and counts what the first reported. */
  async lockAccount(accountId: string): Promise<void> {
    await this.database.execute('SELECT id FROM accounts WHERE id = ? FOR UPDATE', [
      uuidToBin(accountId),
    ]);
  }

  async countOpen(accountId: string): Promise<number> {
    const [row] = await this.database.execute<{ n: number | string }>(
      'SELECT COUNT(*) AS n FROM venue_faults WHERE account_id = ? AND open = 1',
      [uuidToBin(accountId)],
    );
    return Number(row?.n ?? 0);
  }

  listOwn(accountId: string, limit: number): Promise<VenueFault[]> {
    return this.select(`f.account_id = ? ORDER BY f.opened_at DESC LIMIT ${limit}`, [
      uuidToBin(accountId),
    ]);
  }

  /** For jobs and for what follows a decision. */
  async findById(id: string): Promise<VenueFault | undefined> {
    const [fault] = await this.select('f.id = ?', [uuidToBin(id)]);
    return fault;
  }

  /** Outside the scope as if they did not exist. */
  async listForOffice(scope: Scope, ids: readonly string[]): Promise<VenueFault[]> {
    if (ids.length === 0) return [];
    const marks = ids.map(() => '?').join(', ');
    const faults = await this.select(`f.id IN (${marks})`, ids.map(uuidToBin));
    return faults.filter(({ organisation }) => scope.covers(organisation.path));
  }

  /** Open reports of the same thing, this one left out, the oldest first. */
  listAlike({ id, placeId, kind }: VenueFault): Promise<VenueFault[]> {
    return this.select('f.place_id = ? AND f.kind = ? AND f.open = 1 AND f.id <> ? ORDER BY f.id', [
      uuidToBin(placeId),
      kind,
      uuidToBin(id),
    ]);
  }

  private async select(where: string, params: SqlValue[]): Promise<VenueFault[]> {
    const rows = await this.database.execute<Row>(
      `SELECT f.id, f.status, f.organisation_id, o.name AS organisation_name, o.path, f.account_id, f.person_id, f.venue_id,
          v.name AS venue_name, f.place_id, r.name AS resource_name, f.kind, f.text, f.opened_at, t.due_at
         FROM venue_faults f JOIN organisations o ON o.id = f.organisation_id JOIN venues v ON v.id = f.venue_id
         LEFT JOIN resources r ON r.id = f.place_id
         LEFT JOIN tasks t ON t.subject_type = 'venue_fault' AND t.subject_id = f.id AND t.open = 1
        WHERE ${where}`,
      params,
    );
    return rows.map((row) => ({
      id: binToUuid(row.id),
      status: row.status,
      organisation: { id: row.organisation_id, path: row.path, name: row.organisation_name },
      accountId: binToUuid(row.account_id),
      personId: binToUuidOrNull(row.person_id),
      venue: { id: binToUuid(row.venue_id), name: row.venue_name },
      placeId: binToUuid(row.place_id),
      resourceName: row.resource_name,
      kind: row.kind,
      text: row.text,
      openedAt: row.opened_at,
      dueAt: row.due_at,
    }));
  }
}
