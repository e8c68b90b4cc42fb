import { DisputeError, disputeLimits } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';
import { AppError } from '../../http/app-error';
import type { DisputeSide } from './dispute-sides.rules';

export interface StatementRow {
  readonly id: string;
  readonly disputeId: string;
  readonly side: DisputeSide;
  readonly accountId: string;
  readonly sealed: Buffer;
  readonly at: Date;
}

interface Row {
  id: Buffer;
  dispute_id: Buffer;
  side: DisputeSide;
  account_id: Buffer;
  text_enc: Buffer;
  created_at: Date;
}

const SELECT =
  'SELECT id, dispute_id, side, account_id, text_enc, created_at FROM dispute_statements';

@Injectable()
export class StatementsRepository {
  constructor(private readonly database: Database) {}

  /** Takes the first free place: the unique key decides between two at once. @throws DisputeError.SaidEnough */
  async insert(statement: StatementRow & { organisationId: number | null }): Promise<void> {
    for (let place = 1; place <= disputeLimits.statementsASide; place += 1) {
      const { affectedRows } = await this.database.run(
        `INSERT IGNORE INTO dispute_statements (id, dispute_id, side, place, account_id, organisation_id, text_enc, created_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          uuidToBin(statement.id),
          uuidToBin(statement.disputeId),
          statement.side,
          place,
          uuidToBin(statement.accountId),
          statement.organisationId,
          statement.sealed,
          statement.at,
        ],
      );
      if (affectedRows === 1) return;
    }
    throw new AppError(DisputeError.SaidEnough);
  }

  async find(id: string): Promise<StatementRow | undefined> {
    const [row] = await this.database.execute<Row>(`${SELECT} WHERE id = ?`, [uuidToBin(id)]);
    return row && toStatement(row);
  }

  /** In the order in which they were said. */
  async listOf(disputeId: string, sides: readonly DisputeSide[]): Promise<StatementRow[]> {
    const rows = await this.database.execute<Row>(
      `${SELECT} WHERE dispute_id = ? AND side IN (${sides.map(() => '?').join(', ')}) ORDER BY created_at, id`,
      [uuidToBin(disputeId), ...sides],
    );
    return rows.map(toStatement);
  }
}

const toStatement = (row: Row): StatementRow => ({
  id: binToUuid(row.id),
  disputeId: binToUuid(row.dispute_id),
  side: row.side,
  accountId: binToUuid(row.account_id),
  sealed: row.text_enc,
  at: row.created_at,
});
