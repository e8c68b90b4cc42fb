import { createPool, type Pool } from 'mysql2/promise';
import { insertText } from './city-sql';
import type { CityTables } from './city-people';
import type { Row } from '../rows';

const ROWS_A_STATEMENT = 1000;

/**
 * Multi-row INSERTs as plain text: any server takes them as it is set up, unlike LOAD DATA LOCAL. A few statements are
 * under way at any time, so that this process makes rows while the database stores others.
 */
export class CityLoader {
  private readonly underWay = new Set<Promise<void>>();
  private readonly pool: Pool;
  private failure: unknown;

  constructor(
    url: string,
    private readonly mostUnderWay: number,
  ) {
    // The statements come without placeholders: looking for them in a megabyte of text is for nothing.
    const queryFormat = (sql: string): string => sql;
    this.pool = createPool({ uri: url, connectionLimit: mostUnderWay, timezone: 'Z', queryFormat });
  }

  /** Answers once the rows are handed over, not once they are stored: see `finish`. */
  async load(tables: CityTables): Promise<void> {
    for (const [table, rows] of Object.entries(tables)) {
      for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
        await this.begin(table, rows.slice(from, from + ROWS_A_STATEMENT));
      }
    }
  }

  async finish(): Promise<void> {
    await Promise.all(this.underWay);
    this.throwFailure();
  }

  async close(): Promise<void> {
    await Promise.all(this.underWay);
    await this.pool.end();
  }

  private async begin(table: string, rows: readonly Row[]): Promise<void> {
    while (this.underWay.size >= this.mostUnderWay) await Promise.race(this.underWay);
    this.throwFailure();
    const statement = this.pool
      .query(insertText(table, rows))
      .then(() => undefined)
      .catch((error: unknown) => {
        this.failure ??= error;
      })
      .finally(() => this.underWay.delete(statement));
    this.underWay.add(statement);
  }

  private throwFailure(): void {
    if (this.failure !== undefined) throw this.failure;
  }
}
