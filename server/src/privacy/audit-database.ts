import type { Connection } from 'mysql2/promise';
import { toChainedRow, type EntryRow } from './audit.repository';
import type { Anchor, ChainedRow } from './audit-chain';
import type { AuditSource } from './audit-verifier';

const PAGE = 5000;

/** The audit in a database, read in pages in one snapshot: appends that go on meanwhile are not seen half. */
export class DatabaseSource implements AuditSource {
  constructor(private readonly connection: Connection) {}

  static async open(connection: Connection): Promise<DatabaseSource> {
    await connection.query('SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    await connection.query('START TRANSACTION WITH CONSISTENT SNAPSHOT');
    return new DatabaseSource(connection);
  }

  async *anchors(): AsyncIterable<Anchor> {
    let after = 0;
    for (let found = PAGE; found === PAGE;) {
      const rows = await this.select<AnchorRow>(
        `SELECT number, heads, at, previous_mac, mac FROM audit_anchors WHERE number > ? ORDER BY number LIMIT ${PAGE}`,
        [after],
      );
      for (const { previous_mac: previousMac, ...row } of rows) yield { ...row, previousMac };
      found = rows.length;
      after = rows.at(-1)?.number ?? after;
    }
  }

  async *entries(): AsyncIterable<ChainedRow> {
    let [organisation, seq] = [0, 0];
    for (let found = PAGE; found === PAGE;) {
      const rows = await this.select<EntryRow>(
        `SELECT * FROM audit_entries WHERE organisation_id > ? OR (organisation_id = ? AND seq > ?)
          ORDER BY organisation_id, seq LIMIT ${PAGE}`,
        [organisation, organisation, seq],
      );
      yield* rows.map(toChainedRow);
      found = rows.length;
      organisation = rows.at(-1)?.organisation_id ?? organisation;
      seq = rows.at(-1)?.seq ?? seq;
    }
  }

  async *heads(): AsyncIterable<{ organisationId: number; seq: number; hash: Buffer }> {
    const rows = await this.select<{ organisation_id: number; seq: number; hash: Buffer }>(
      'SELECT organisation_id, seq, hash FROM audit_heads ORDER BY organisation_id',
      [],
    );
    for (const { organisation_id: organisationId, ...head } of rows)
      yield { organisationId, ...head };
  }

  private async select<R>(sql: string, params: number[]): Promise<R[]> {
    const [rows] = await this.connection.query(sql, params);
    return rows as R[];
  }
}

interface AnchorRow {
  number: number;
  heads: string;
  at: Date;
  previous_mac: Buffer;
  mac: Buffer;
}
