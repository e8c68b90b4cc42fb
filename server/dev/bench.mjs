// `pnpm bench`: the real server beside a raw one that makes the same statements on the same database, in one run.
//   --members N   size of the city, 1,000,000 unless told; the database is kept below .data/bench-<N>
//   --only TEXT   only the requests whose name contains it; several with commas between
//   --rounds N    how often each kind of request is measured on both, alternating; 5 unless told
// docs/performance.md explains the method and the numbers.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { build } from './lib/builds.mjs';
import { exitWith, Failure } from './lib/failure.mjs';
import { keyFiles } from './lib/keys.mjs';
import { nextFreePort } from './lib/ports.mjs';
import { openBenchDatabase } from './bench/database.mjs';
import { prepare } from './bench/fixtures.mjs';
import { preparePlaces } from './bench/places.mjs';
import { requireSameWork } from './bench/same-work.mjs';
import { cpuSecondsOf, endAll, startFloor, startLoad, startReal } from './bench/processes.mjs';
import { measureImport, printImport } from './bench/import.mjs';
import { RECORDED, recordTapes } from './bench/recording.mjs';
import { printTable } from './bench/report.mjs';
import { MANY, scenarios } from './bench/scenarios.mjs';

const { createConnection } = createRequire(new URL('../package.json', import.meta.url))(
  'mysql2/promise',
);

const CONCURRENCY = 8;
const POOL = 10;

let database;
const end = async () => {
  endAll();
  await database?.stop();
};
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => void end().then(() => process.exit(130)));

function textOption(name, fallback) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
}

function option(name, fallback) {
  const value = Number(textOption(name, fallback));
  if (!Number.isInteger(value) || value < 1) throw new Failure(`--${name} takes a whole number.`);
  return value;
}

const isWanted = (name, only) => only.split(',').some((part) => name.includes(part));

/** How many requests of a kind one run uses up: a round more on both servers, to warm them up. */
const usedUp = (name, { only, rounds }) =>
  RECORDED +
  (isWanted(name, only) ? 2 * (1 + rounds) * scenarios.find((one) => one.name === name).slice : 0);

/** Both servers in turn, the order changing, so that a drift of the machine falls on both alike. */
async function measure(scenario, { real, floor, load, world, rounds }) {
  const sides = [
    { server: real, cpu: 0, times: [] },
    { server: floor, cpu: 0, times: [] },
  ];
  const send = (server, requests) => load(server.port, requests, scenario.concurrency);
  for (const { server } of sides) await send(server, scenario.requests(world, scenario.slice));
  for (let round = 0; round < rounds; round += 1) {
    for (const side of round % 2 === 0 ? sides : [...sides].reverse()) {
      const requests = scenario.requests(world, scenario.slice);
      const before = cpuSecondsOf(side.server.pid);
      side.times.push(...(await send(side.server, requests)));
      side.cpu += cpuSecondsOf(side.server.pid) - before;
    }
  }
  return { name: scenario.name, real: sides[0], floor: sides[1] };
}

async function main() {
  if (process.platform !== 'linux')
    throw new Failure('`pnpm bench` reads /proc: it runs on Linux.');
  const [members, rounds] = [option('members', 1_000_000), option('rounds', 5)];
  const only = textOption('only', '');
  const use = (name) => usedUp(name, { only, rounds });
  for (const part of ['shared', 'server']) await build(part, console.log);
  const keys = keyFiles();
  database = await openBenchDatabase(members, keys, console.log);
  const connection = await createConnection({ uri: database.url, timezone: 'Z' });
  const world = await prepare(connection, {
    keys,
    needs: {
      visits: use('visit check-in'),
      submissions: use('submit application'),
      decisions: use('decide (resolution)'),
      batches: use(`decide ${MANY} at once`),
    },
  });
  const env = { ...keys, DATABASE_URL: database.url, DATABASE_POOL: String(POOL) };
  const port = await nextFreePort(34_000);
  const recorder = await startReal(env, port, { preload: 'recorder.cjs', jobs: 'off' });
  const places = await preparePlaces(connection, {
    keys,
    port: recorder.port,
    needs: {
      bookings: use('book'),
      cancels: use('give a booking back'),
      signUps: use('sign up'),
      checkIns: use('scan in at the door'),
    },
  });
  Object.assign(world, places);
  const measured = scenarios.filter(({ name }) => isWanted(name, only));
  const tapes = await recordTapes(recorder, world, measured);
  recorder.child.kill();
  const real = await startReal(env, await nextFreePort(port + 1));
  const floor = await startFloor({
    port: await nextFreePort(real.port + 1),
    databaseUrl: database.url,
    poolSize: POOL,
    sessionKey: fs.readFileSync(keys.SESSION_KEY_FILE, 'utf8').trim(),
    tapes,
  });
  const load = startLoad(CONCURRENCY);
  const results = [];
  for (const scenario of measured) {
    console.log(`measuring: ${scenario.name} …`);
    results.push(await measure(scenario, { real, floor, load, world, rounds }));
  }
  await requireSameWork(connection, world);
  if (results.length > 0) printTable(results, tapes, { members, rounds, concurrency: CONCURRENCY });
  if (isWanted('import of a roster', only)) {
    endAll();
    const server = await startReal(env, await nextFreePort(port), { preload: 'clocked.cjs' });
    console.log('measuring: import of a roster …');
    printImport(await measureImport(connection, { server, ...world.union }));
  }
  await connection.end();
  await end();
}

main().catch((error) => void end().finally(() => exitWith(error)));
