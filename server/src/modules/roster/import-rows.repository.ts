import type { RosterProblem } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';

export interface StoredRow {
  readonly id: string;
  readonly number: number;
  readonly place: string;
  readonly sealed: Buffer;
  readonly problem: RosterProblem | null;
  readonly isImported: boolean;
}

export interface NewRow {
  readonly id: string;
  readonly number: number;
  readonly place: string;
  readonly sealed: Buffer;
  readonly idNumberBlind: Buffer | null;
  readonly problem: RosterProblem | null;
}

interface RowColumns {
  id: Buffer;
  number: number;
  place: string;
  entry_enc: Buffer;
  problem: RosterProblem | null;
  membership_id: Buffer | null;
}

const ROWS_A_STATEMENT = 250;

const SELECT_ROW =
  'SELECT id, number, place, entry_enc, problem, membership_id FROM roster_rows WHERE import_id = ?';

@Injectable()
export class ImportRowsRepository {
  constructor(private readonly database: Database) {}

  async insert(importUuid: string, rows: readonly NewRow[], now: Date): Promise<void> {
    const importId = uuidToBin(importUuid);
    for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
      const some = rows.slice(at, at + ROWS_A_STATEMENT);
      await this.database.run(
        `INSERT INTO roster_rows (id, import_id, number, place, entry_enc, id_number_blind, problem, created_at)
         VALUES ${some.map(() => '(?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
        some.flatMap((one): SqlValue[] => [
          uuidToBin(one.id),
          importId,
          one.number,
          one.place,
          one.sealed,
          one.idNumberBlind,
          one.problem,
          now,
        ]),
      );
    }
  }

  /** Marks who is a member already: here, or anywhere else, which is not told apart from other reasons. */
  async markMembers(importId: string, rowId?: string): Promise<void> {
    await this.database.run(
      `UPDATE roster_rows r
         JOIN roster_imports i ON i.id = r.import_id
         JOIN persons p ON p.id_number_blind = r.id_number_blind
         JOIN memberships m ON m.person_id = p.id AND m.live = 1
          SET r.problem = IF(m.organisation_id = i.organisation_id, 'already_here', 'needs_verification')
        WHERE r.import_id = ? AND r.problem IS NULL AND r.membership_id IS NULL${rowId === undefined ? '' : ' AND r.id = ?'}`,
      [uuidToBin(importId), ...(rowId === undefined ? [] : [uuidToBin(rowId)])],
    );
  }

  async listRows(
    importId: string,
    { after, onlyProblems, limit }: { after: number; onlyProblems: boolean; limit: number },
  ): Promise<StoredRow[]> {
    const rows = await this.database.execute<RowColumns>(
      `${SELECT_ROW} AND number > ?${onlyProblems ? ' AND problem IS NOT NULL' : ''} ORDER BY number LIMIT ${limit}`,
      [uuidToBin(importId), after],
    );
    return rows.map(toRow);
  }

  async listWaiting(importId: string, limit: number): Promise<StoredRow[]> {
    const rows = await this.database.execute<RowColumns>(
      `${SELECT_ROW} AND problem IS NULL AND membership_id IS NULL ORDER BY number LIMIT ${limit}`,
      [uuidToBin(importId)],
    );
    return rows.map(toRow);
  }

  async findRow(importId: string, rowId: string): Promise<StoredRow | undefined> {
    const [row] = await this.database.execute<RowColumns>(`${SELECT_ROW} AND id = ?`, [
      uuidToBin(importId),
      uuidToBin(rowId),
    ]);
    return row && toRow(row);
  }

  /** Whether another row of the import, which is to be imported, has this ID number. */
  async isTaken(importId: string, idNumberBlind: Buffer, exceptRowId: string): Promise<boolean> {
    const rows = await this.database.execute(
      'SELECT id FROM roster_rows WHERE import_id = ? AND id_number_blind = ? AND problem IS NULL AND id <> ? LIMIT 1',
      [uuidToBin(importId), idNumberBlind, uuidToBin(exceptRowId)],
    );
    return rows.length > 0;
  }

  async mend(row: Pick<NewRow, 'id' | 'sealed' | 'idNumberBlind' | 'problem'>): Promise<void> {
    await this.database.run(
      'UPDATE roster_rows SET entry_enc = ?, id_number_blind = ?, problem = ? WHERE id = ?',
      [row.sealed, row.idNumberBlind, row.problem, uuidToBin(row.id)],
    );
  }

  async refuseRow(rowId: string, problem: RosterProblem): Promise<void> {
    await this.database.run('UPDATE roster_rows SET problem = ? WHERE id = ?', [
      problem,
      uuidToBin(rowId),
    ]);
  }

  async rowImported(rowId: string, personId: string, membershipId: string): Promise<void> {
    await this.database.run(
      'UPDATE roster_rows SET person_id = ?, membership_id = ? WHERE id = ?',
      [uuidToBin(personId), uuidToBin(membershipId), uuidToBin(rowId)],
    );
  }
}

const toRow = (row: RowColumns): StoredRow => ({
  id: binToUuid(row.id),
  number: row.number,
  place: row.place,
  sealed: row.entry_enc,
  problem: row.problem,
  isImported: row.membership_id !== null,
});
