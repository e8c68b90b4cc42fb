// `pnpm seed:city --members N`: a city of N members (1,000,000 unless told) around the demo city, in DATABASE_URL or in
// the database of `npm start`, which must be stopped meanwhile.
import { build } from './lib/builds.mjs';
import { exitWith, Failure } from './lib/failure.mjs';
import { keyFiles } from './lib/keys.mjs';
import { endRunningCommands } from './lib/processes.mjs';
import { runInForeground } from './lib/foreground.mjs';
import * as mariadb from './mariadb.mjs';

let database;

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    endRunningCommands('SIGTERM');
    void Promise.resolve(database?.stop()).finally(() => process.exit(130));
  });

async function main() {
  for (const part of ['shared', 'server']) await build(part, console.log);
  database = process.env.DATABASE_URL ? undefined : await mariadb.start({ say: console.log });
  const env = { ...keyFiles(), DATABASE_URL: process.env.DATABASE_URL ?? database.url };
  try {
    for (const [file, args] of [
      ['database/migrate.js', []],
      ['database/seeds/city.js', process.argv.slice(2)],
    ]) {
      const code = await runInForeground(file, args, env);
      if (code !== 0) throw new Failure('The city was not loaded: mend what is said above.');
    }
  } finally {
    await database?.stop();
  }
}

main().catch(exitWith);
