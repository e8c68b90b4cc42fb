import type { CreditKind } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';
import type { NewEntry } from './credit.repository';

interface MissRow {
  id: Buffer;
  person_id: Buffer;
  venue_id: Buffer;
  kind: CreditKind;
  rule_set_id: Buffer;
  counts_until: Date;
  reason: string;
  at: Date;
}

/** Lines and appeals held until the transaction ends: a late check-in and an appeal never answer the same line twice. */
@Injectable()
export class CreditLocks {
  constructor(private readonly database: Database) {}

  /** The line about somebody who did not come, if it still stands, held until the transaction ends. */
  async lockMiss(matterId: string): Promise<(NewEntry & { id: string }) | undefined> {
    const [row] = await this.database.execute<MissRow>(
      "SELECT * FROM credit_entries WHERE matter_id = ? AND kind = 'no_show' FOR UPDATE",
      [uuidToBin(matterId)],
    );
    if (!row || (await this.isTakenBack(row.id))) return undefined;
    return {
      id: binToUuid(row.id),
      personId: binToUuid(row.person_id),
      venueId: binToUuid(row.venue_id),
      matterId,
      kind: row.kind,
      reversesId: null,
      ruleSetId: binToUuid(row.rule_set_id),
      countsUntil: row.counts_until,
      reason: row.reason,
      at: row.at,
    };
  }

  /** Whether a line still stands, which then stays so until the transaction ends. */
  async holdStanding(entryId: string): Promise<boolean> {
    const id = uuidToBin(entryId);
    await this.database.execute('SELECT id FROM credit_entries WHERE id = ? FOR UPDATE', [id]);
    return !(await this.isTakenBack(id));
  }

  private async isTakenBack(id: Buffer): Promise<boolean> {
    const rows = await this.database.execute('SELECT 1 FROM credit_entries WHERE reverses_id = ?', [
      id,
    ]);
    return rows.length > 0;
  }

  async lockOpenAppeal(entryId: string): Promise<string | undefined> {
    const [row] = await this.database.execute<{ id: Buffer; open: number | null }>(
      'SELECT id, open FROM credit_appeals WHERE entry_id = ? FOR UPDATE',
      [uuidToBin(entryId)],
    );
    return row?.open ? binToUuid(row.id) : undefined;
  }
}
