import { readFileSync } from 'node:fs';
import { loadConfig } from '../../config/config';
import { Database } from '../../database/database';
import { openPool } from '../../database/pool';
import { ErasureReplay, tombstonesIn } from './erasure-replay';
import { ErasuresRepository } from './erasures.repository';

/** `pnpm erasures:replay [--log server.log]`, after every restore and before the server is started. */
async function main(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--log');
  const log = at < 0 ? '' : readFileSync(args[at + 1] ?? '', 'utf8');
  const database = new Database(openPool(loadConfig().databaseUrl, 2), 2);
  try {
    const replay = new ErasureReplay(database, new ErasuresRepository(database));
    const count = await replay.run(tombstonesIn(log));
    console.log(`${count} erasures stand`);
  } finally {
    await database.pool.end();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
