import type { Database, SqlValue } from '../database';

export type Row = Readonly<Record<string, SqlValue>>;

/** Below the 65,535 parameters of a prepared statement for every table there is. */
const ROWS_A_STATEMENT = 200;

/** Multi-row INSERTs. All rows of a table name the same columns in the same order. */
export async function insertRows(
  database: Database,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const marks = `(${columns.map(() => '?').join(', ')})`;
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const part = rows.slice(from, from + ROWS_A_STATEMENT);
    await database.run(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${part.map(() => marks).join(', ')}`,
      part.flatMap((row) => Object.values(row)),
    );
  }
}
