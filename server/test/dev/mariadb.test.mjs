import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { createRequire } from 'node:module';
import { start } from '../../dev/mariadb.mjs';
import { repository, runScript } from './support.mjs';

const mysql = createRequire(path.join(repository, 'server/package.json'))('mysql2/promise');
const folder = path.join(repository, '.data', `spec-mariadb-${process.pid}`);
after(() => fs.rmSync(folder, { recursive: true, force: true }));

async function query(url, sql) {
  const connection = await mysql.createConnection(url);
  try {
    return (await connection.query(sql))[0];
  } finally {
    await connection.end();
  }
}

/** A process of its own that starts the database on the folder and tells the URL. */
async function startElsewhere() {
  const script = `
    import { start } from './server/dev/mariadb.mjs';
    const { url } = await start({ dataDir: ${JSON.stringify(folder)}, port: 33270 });
    console.log(url);
    setInterval(() => {}, 1000);`;
  const starter = runScript(['--input-type=module', '--eval', script]);
  const [url] = await starter.until(/mysql:\S+/);
  return { ...starter, url };
}

test('a throw-away server leaves nothing behind', async () => {
  const server = await start({ test: true });
  const [row] = await query(
    server.url,
    'SELECT DATABASE() AS name, @@time_zone AS zone, @@tx_isolation AS isolation',
  );
  assert.deepEqual(
    { ...row },
    { name: 'workers_home', zone: '+00:00', isolation: 'READ-COMMITTED' },
  );
  await server.stop();
  await assert.rejects(query(server.url, 'SELECT 1'));
  const left = fs
    .readdirSync(path.join(repository, '.data'))
    .filter((name) => name.startsWith(`test-${process.pid}-`));
  assert.deepEqual(left, []);
});

test('a folder in use is refused; after kill -9 of its starter it starts again with its data', async () => {
  const first = await startElsewhere();
  await query(first.url, 'CREATE TABLE kept (word VARCHAR(10))');
  await query(first.url, "INSERT INTO kept VALUES ('here')");
  await assert.rejects(start({ dataDir: folder, port: 33270 }), /in use by process/);

  first.child.kill('SIGKILL');
  await first.ended;
  const second = await start({ dataDir: folder, port: 33270 });
  assert.deepEqual(
    [...(await query(second.url, 'SELECT word FROM kept'))].map(({ word }) => word),
    ['here'],
  );
  await second.stop();
  await assert.rejects(query(second.url, 'SELECT 1'));
});

test('the embedded server is closed to whoever lacks its password', async () => {
  const server = await start({ test: true });
  const guess = new URL(server.url);
  guess.password = '';
  await assert.rejects(query(guess.href, 'SELECT 1'), /Access denied/);
  await server.stop();
});
