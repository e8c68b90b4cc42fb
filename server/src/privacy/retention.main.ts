import { SystemClock } from '../calendar/clock';
import { loadConfig } from '../config/config';
import { Database } from '../database/database';
import { openPool } from '../database/pool';
import { keptForGood } from './retention-rules';
import { countExpired } from './retention.job';

/** `pnpm retention`: what would be deleted now, by which rule. Deletes nothing. */
async function main(): Promise<void> {
  const database = new Database(openPool(loadConfig().databaseUrl, 2), 2);
  try {
    for (const { rule, rows } of await countExpired(database, new SystemClock().now()))
      console.log(
        `${rule.table}: ${rows} rows would go (${rule.what}，保存 ${rule.keptDays} 天。${rule.law})`,
      );
    for (const { table, what, law } of keptForGood)
      console.log(`${table}: 不删（${what}。${law}）`);
  } finally {
    await database.pool.end();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
