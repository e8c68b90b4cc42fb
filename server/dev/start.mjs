// `npm start`: from a fresh clone to the running product. Standard library only, because it runs
// before anything is installed.
import fs from 'node:fs';
import { build, isStale } from './lib/builds.mjs';
import { printCard } from './lib/card.mjs';
import { exitWith, Failure } from './lib/failure.mjs';
import { keyFiles } from './lib/keys.mjs';
import { dataRoot, inRoot, root } from './lib/paths.mjs';
import { endRunningCommands, runCommand } from './lib/processes.mjs';
import { endOrphanServer, requireFreePort, startServer } from './lib/server-process.mjs';
import { checkNode, installPackages, tail } from './lib/toolchain.mjs';
import * as mariadb from './mariadb.mjs';

const startedAt = Date.now();
const say = (line) => {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1).padStart(5);
  console.log(`${seconds} s  ${line}`);
};

/** What is running, newest first: stopped in this order. */
const running = [];
let stopping;

function stopEverything() {
  stopping ??= (async () => {
    endRunningCommands();
    for (const { stop } of running) await stop();
  })();
  return stopping;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    if (!stopping) say('stopping …');
    void stopEverything().then(() => process.exit(0));
  });

async function runBuilt(file, env) {
  const result = await runCommand(process.execPath, [inRoot('server/dist', file)], {
    cwd: root,
    env,
    onLine: (line) => say(`  ${line}`),
  });
  if (result.code !== 0)
    throw new Failure(`${tail(result.output, 20)}\n${file} failed: mend what is said above.`);
}

async function startDatabase() {
  if (process.env.DATABASE_URL) {
    say('using the database of DATABASE_URL');
    return process.env.DATABASE_URL;
  }
  const database = await mariadb.start({ say });
  running.unshift(database);
  say('database is up');
  return database.url;
}

async function buildWeapp() {
  try {
    if ((await build('weapp', say)) === 'built') say('miniapp/dist/weapp is ready');
  } catch (error) {
    if (!stopping) console.error(error.message);
  }
}

async function main() {
  checkNode();
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port)) throw new Failure('PORT must be a number: PORT=3000 npm start');
  const url = `http://127.0.0.1:${port}`;
  fs.mkdirSync(dataRoot, { recursive: true });
  await endOrphanServer(port);
  await requireFreePort(port);
  await installPackages(say);
  const databaseUrl = await startDatabase();
  for (const part of ['shared', 'server', 'h5']) await build(part, say);

  const env = {
    ...keyFiles(),
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    PREVIEW_DIR: inRoot('miniapp/dist/h5'),
  };
  say('bringing the database up to date …');
  await runBuilt('database/migrate.js', env);
  await runBuilt('database/seeds/seed.js', env);
  say('starting the server …');
  const server = await startServer({ url, port, env });
  running.unshift(server);
  void server.ended.then((code) => {
    if (stopping) return;
    void stopEverything().then(() =>
      exitWith(new Failure(`The server ended by itself (code ${code}). See ${server.log}`)),
    );
  });
  const weappIsStale = isStale('weapp');
  await printCard({
    url,
    weapp: weappIsStale ? 'being built now, a line says when it is ready' : 'ready',
  });
  await buildWeapp();
}

main().catch((error) => {
  // A stop in the middle makes the step under way fail: that is no news.
  if (!stopping) void stopEverything().then(() => exitWith(error));
});
