// Compiled scripts of the server on DATABASE_URL or on the database of `npm start`.
import { build } from './builds.mjs';
import { Failure } from './failure.mjs';
import { runInForeground } from './foreground.mjs';
import { keyFiles } from './keys.mjs';
import { endRunningCommands } from './processes.mjs';
import * as mariadb from '../mariadb.mjs';

/**
 * Runs each `[file below server/dist, arguments]` in turn; the first that fails ends it with `complaint`.
 * With `whileRunning` the database of a running `npm start` will do; otherwise it must be stopped meanwhile.
 */
export async function runOnDatabase(scripts, { complaint, whileRunning = false }) {
  let database;
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => {
      endRunningCommands('SIGTERM');
      void Promise.resolve(database?.stop()).finally(() => process.exit(130));
    });
  for (const part of ['shared', 'server']) await build(part, console.log);
  const given = process.env.DATABASE_URL || (whileRunning ? mariadb.findRunning() : undefined);
  database = given ? undefined : await mariadb.start({ say: console.log });
  const env = { ...keyFiles(), DATABASE_URL: given ?? database.url };
  try {
    for (const [file, args] of scripts)
      if ((await runInForeground(file, args, env)) !== 0) throw new Failure(complaint);
  } finally {
    await database?.stop();
  }
}
