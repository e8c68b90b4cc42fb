// `pnpm rush`: everybody taps at once. Real instances of the server on a database of their own, phones in two processes of
// their own over loopback, and a checker that believes neither. docs/performance.md says what came out.
//   --people N      10,000 unless told; all of them within one second
//   --places N      500 unless told
//   --opening KIND  plain (first come), room (with a waiting room), courts (slots with a quota a union); all three unless told
//   --instances N   1 unless told
//   --kill          ends one instance in the middle, by SIGKILL; its phones go to another with the same key
//   --control       and then a plain one without the guards, taken away from outside: it oversells, and the checker must say so
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from './lib/builds.mjs';
import { exitWith, Failure } from './lib/failure.mjs';
import { keyFiles } from './lib/keys.mjs';
import { inData, inRoot, root } from './lib/paths.mjs';
import { runCommand } from './lib/processes.mjs';
import * as mariadb from './mariadb.mjs';
import { check, SMALL } from './rush/checker.mjs';
import { loadCity, openActivity, openCourts, signInMembers, signInOffice } from './rush/city.mjs';
import { warmUp } from './rush/warm-up.mjs';
import { endAll, runCrowd, startInstance } from './rush/instances.mjs';
import { secondsUntilNormal } from './rush/probe.mjs';
import { describe } from './rush/report.mjs';

const { createConnection } = createRequire(new URL('../package.json', import.meta.url))(
  'mysql2/promise',
);

/** Until the phones are there and have their connections. */
const READY_MS = 5000;
const SPREAD_MS = 1000;
const KINDS = ['plain', 'room', 'courts'];

const dataDir = inData(`rush-${process.pid}`);
let database;
const end = async () => {
  endAll();
  await database?.stop();
  fs.rmSync(dataDir, { recursive: true, force: true });
};
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => void end().then(() => process.exit(130)));

const flag = (name) => process.argv.includes(`--${name}`);
function textOption(name, fallback) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
}
function option(name, fallback) {
  const value = Number(textOption(name, fallback));
  if (!Number.isInteger(value) || value < 1) throw new Failure(`--${name} takes a whole number.`);
  return value;
}

/** Every guard that stands in the way of overselling; only on a database that is thrown away. */
async function takeGuardsAway(connection) {
  await connection.query('ALTER TABLE activities DROP CONSTRAINT activities_kept');
  await connection.query('ALTER TABLE booking_counters DROP CONSTRAINT booking_counters_kept');
  await connection.query('ALTER TABLE held_cells DROP PRIMARY KEY, ADD INDEX (cell, holder_id)');
}

async function open(kind, city, { people, places }) {
  const { office, port } = city;
  // The line has passed after a minute and a half, or sooner when it is short.
  const rate = kind === 'room' ? Math.min(500, Math.max(50, Math.ceil(people / 90))) : undefined;
  const unionQuota = Math.max(1, Math.floor(places / city.unions));
  const earlyMs = kind === 'room' ? Math.min(20_000, people * 2) : 0;
  const common = { kind, places, organisationId: Number(office.organisationId), earlyMs };
  if (kind === 'courts') {
    const courts = await openCourts(port, office, { places, unionQuota });
    return { ...common, ...courts, unionQuota, opensAt: Date.now() + READY_MS };
  }
  const opensAt = Date.now() + earlyMs + READY_MS;
  return { ...common, ...(await openActivity(port, office, { places, opensAt, rate })), opensAt };
}

async function invariantsHold(env) {
  const { code, output } = await runCommand(
    process.execPath,
    [inRoot('server/dist/invariants/main.js')],
    { cwd: root, env },
  );
  const broken = output.split('\n').filter((line) => line !== '' && !line.startsWith('holds'));
  console.log(code === 0 ? '\nholds  every invariant of the whole city' : broken.join('\n'));
  return code === 0;
}

/** How often, and how long, statements of this database have waited for a row so far. */
async function locksOf(connection) {
  const [rows] = await connection.query(
    "SHOW GLOBAL STATUS WHERE Variable_name IN ('Innodb_row_lock_waits', 'Innodb_row_lock_time', 'Innodb_deadlocks')",
  );
  const of = (name) =>
    Number(rows.find((row) => row.Variable_name.toLowerCase() === name)?.Value ?? 0);
  return {
    waits: of('innodb_row_lock_waits'),
    ms: of('innodb_row_lock_time'),
    deadlocks: of('innodb_deadlocks'),
  };
}

/** One opening from the first tap until everybody knows. Answers whether all was right. */
async function rush(kind, city, size, { kill = false } = {}) {
  const { instances, connection, people } = city;
  const opening = await open(kind, city, size);
  const lastTap = opening.opensAt + SPREAD_MS;
  const ports = instances.map(({ port }) => port);
  const before = await locksOf(connection);
  const living = () => ports[ports.length - 1];
  const crowd = runCrowd(people, { ...opening, ports, spreadMs: SPREAD_MS });
  const normal = secondsUntilNormal(living, city.hall, lastTap);
  if (kill) {
    await sleep(opening.opensAt + SPREAD_MS / 2 - Date.now());
    instances[0].child.kill('SIGKILL');
    console.log(`killed the instance on port ${instances[0].port}`);
  }
  const [records, normalAfter] = await Promise.all([crowd, normal]);
  const locks = await locksOf(connection);
  const lines = await check(connection, {
    opening,
    people,
    records,
    ports: [living()],
    normalAfter,
  });
  for (const name of Object.keys(locks)) locks[name] -= before[name];
  describe(kind, { records, opening, lines, lastTap, locks });
  return lines.every(({ right }) => right);
}

/** Instances of their own for each opening, warmed up. */
async function withInstances(city, count, options, act) {
  const instances = [];
  for (let i = 0; i < count; i += 1)
    instances.push(await startInstance(city.env, 34_500 + i * 10, options));
  const { port } = instances[0];
  const hall = await openCourts(port, city.office, { places: 10, unionQuota: 1 });
  const staffed = { ...city, instances, port, hall };
  await warmUp(staffed);
  const isRight = await act(staffed);
  endAll();
  return isRight;
}

/** The negative control. Ruins the database, so it comes last. */
async function oversellsWithoutGuards(city, size) {
  await takeGuardsAway(city.connection);
  const held = await withInstances(city, 1, { unguarded: true }, (staffed) =>
    rush('plain', staffed, size),
  );
  console.log(held ? '\nBROKEN  without the guards nothing was wrong' : '\nas it must be');
  return !held;
}

async function main() {
  const size = { people: option('people', 10_000), places: option('places', 500) };
  const count = option('instances', flag('kill') ? 3 : 1);
  const wanted = textOption('opening', 'all');
  const kinds = wanted === 'all' ? KINDS : [wanted];
  if (!kinds.every((kind) => KINDS.includes(kind)))
    throw new Failure(`--opening takes one of ${KINDS.join(', ')}.`);
  if (flag('kill') && count < 2) throw new Failure('--kill needs --instances 2 or more.');
  for (const part of ['shared', 'server']) await build(part, console.log);
  const keys = keyFiles();
  const small = size.people <= SMALL;
  // A large one on a disk in earnest; a small one is a test and may forget.
  database = await mariadb.start(
    small ? { test: true } : { dataDir, port: 33570, say: console.log },
  );
  const env = { ...keys, DATABASE_URL: database.url };
  await loadCity(env, size.people);
  const connection = await createConnection({ uri: database.url, timezone: 'Z' });
  const people = await signInMembers(connection, keys, size.people);
  const office = await signInOffice(connection, keys);
  const unions = new Set(people.map(({ unionId }) => unionId)).size;
  const city = { env, connection, people, office, unions };
  let isRight = true;
  for (const kind of kinds)
    isRight =
      (await withInstances(city, count, { unguarded: false }, (staffed) =>
        rush(kind, staffed, size, { kill: flag('kill') }),
      )) && isRight;
  isRight = (await invariantsHold(env)) && isRight;
  if (flag('control')) isRight = (await oversellsWithoutGuards(city, size)) && isRight;
  await connection.end();
  await end();
  if (!isRight) throw new Failure('Something was not as it must be: see above.');
}

main().catch((error) => void end().finally(() => exitWith(error)));
