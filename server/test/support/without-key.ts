import type { Database } from '../../src/database/database';

/** For negative controls: what happens while a unique key is missing. The table is emptied before the key returns. */
export async function withoutKey(
  database: Database,
  { table, key }: { table: string; key: string },
  act: () => Promise<void>,
): Promise<void> {
  const parts = await database.execute<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.statistics
      WHERE table_schema = DATABASE() AND table_name = ? AND index_name = ? AND non_unique = 0 ORDER BY seq_in_index`,
    [table, key],
  );
  if (parts.length === 0) throw new Error(`${table} has no unique key ${key}`);
  const columns = parts.map(({ name }) => name).join(', ');
  await database.run(`ALTER TABLE ${table} DROP INDEX ${key}`);
  try {
    await act();
  } finally {
    await database.run(`DELETE FROM ${table}`);
    await database.run(`ALTER TABLE ${table} ADD UNIQUE INDEX ${key} (${columns})`);
  }
}
