import { Database } from '../../src/database/database';
import { openPool } from '../../src/database/pool';
import { ErasureReplay, tombstonesIn } from '../../src/modules/my-data/erasure-replay';
import { ErasuresRepository } from '../../src/modules/my-data/erasures.repository';
import { home } from './home';

/** As a backup would: copies of the tables, put back later. */
export async function backUpTables(tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    await home.query(`DROP TABLE IF EXISTS backup_${table}`);
    await home.query(`CREATE TABLE backup_${table} LIKE ${table}`);
    await home.query(
      `INSERT INTO backup_${table} (${await columnsOf(table)}) SELECT ${await columnsOf(table)} FROM ${table}`,
    );
  }
}

export async function restoreTables(tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    await home.query(`DELETE FROM ${table}`);
    await home.query(
      `INSERT INTO ${table} (${await columnsOf(table)}) SELECT ${await columnsOf(table)} FROM backup_${table}`,
    );
    await home.query(`DROP TABLE backup_${table}`);
  }
}

async function columnsOf(table: string): Promise<string> {
  const rows = await home.query<{ c: string }>(
    `SELECT column_name AS c FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?
        AND generation_expression IS NULL`,
    [table],
  );
  return rows.map(({ c }) => `\`${c}\``).join(', ');
}

/** What `pnpm erasures:replay` does. Answers how many erasures stand. */
export async function replayErasures(log: string): Promise<number> {
  const database = new Database(openPool(home.databaseUrl, 2), 2);
  try {
    return await new ErasureReplay(database, new ErasuresRepository(database)).run(
      tombstonesIn(log),
    );
  } finally {
    await database.pool.end();
  }
}
