// `pnpm simulate`: weeks of a made-up city on the sandbox clock and a throw-away database, through the real services; after
// every instant each open matter is compared with a model written apart. docs/proof.md says what is checked.
//   --applications N   100,000 unless told
//   --seed N           another life of the same city
import { createRequire } from 'node:module';
import { spawn } from 'node:child_process';
import { exitWith, Failure } from './lib/failure.mjs';
import { inRoot } from './lib/paths.mjs';
import * as mariadb from './mariadb.mjs';

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? otherwise : Number(process.argv[at + 1]);
  if (!Number.isInteger(value) || value < 1) throw new Failure(`--${name} takes a whole number.`);
  return String(value);
};

async function main() {
  const [applications, seed] = [option('applications', 100_000), option('seed', 20_261_125)];
  const database = await mariadb.start({ test: true, say: console.log });
  const stop = () => void database.stop().finally(() => process.exit(130));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const jest = createRequire(inRoot('server/package.json')).resolve('jest/bin/jest');
  const args = [
    '--config',
    'jest.config.cjs',
    '--runInBand',
    'simulation.service',
    '-t',
    'every instant',
  ];
  const child = spawn(process.execPath, [jest, ...args], {
    cwd: inRoot('server'),
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_ENV: 'test',
      TEST_DATABASE_URL: database.url,
      SIMULATE: applications,
      SEED: seed,
    },
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  await database.stop();
  if (code !== 0) throw new Failure('Something was not as it must be: see above.');
}

main().catch(exitWith);
