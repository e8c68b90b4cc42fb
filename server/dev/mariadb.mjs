// An embedded private MariaDB: own data folder, own socket, 127.0.0.1 only. Standard library only,
// because it runs before anything is installed.
//   node server/dev/mariadb.mjs --test   prints the URL of a throw-away server and stays until stopped
//   node server/dev/mariadb.mjs          the same for the development database below .data/mariadb
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { exitWith, Failure } from './lib/failure.mjs';
import { hasDocker, startContainer } from './lib/mariadb-docker.mjs';
import {
  dataDirOf,
  endOrphan,
  forgetServer,
  newTestFolder,
  passwordOf,
  recordServer,
  runningPort,
  sweepTestFolders,
} from './lib/mariadb-folder.mjs';
import { initialise } from './lib/mariadb-init.mjs';
import { noDatabase, obtainProgram } from './lib/mariadb-program.mjs';
import { inData } from './lib/paths.mjs';
import { nextFreePort, untilGreets } from './lib/ports.mjs';
import { endProcess } from './lib/processes.mjs';

const database = 'workers_home';
const user = 'root';
const firstPort = { development: 33070, test: 33170 };

const serverOptions = (test) => [
  '--skip-name-resolve',
  '--character-set-server=utf8mb4',
  '--default-time-zone=+00:00',
  '--transaction-isolation=READ-COMMITTED',
  '--max-connections=400',
  ...(test
    ? [
        '--innodb-flush-log-at-trx-commit=0',
        '--skip-innodb-doublewrite',
        '--innodb-log-file-size=32M',
        '--innodb-buffer-pool-size=256M',
      ]
    : ['--innodb-buffer-pool-size=512M']),
];

const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

function writeInitFile(folder, password) {
  const file = path.join(folder, 'init.sql');
  const statements = [
    `CREATE DATABASE IF NOT EXISTS ${database} CHARACTER SET utf8mb4`,
    `CREATE OR REPLACE USER ${user}@'127.0.0.1' IDENTIFIED BY ${quoted(password)}`,
    `GRANT ALL PRIVILEGES ON *.* TO ${user}@'127.0.0.1' WITH GRANT OPTION`,
    // The bootstrap leaves accounts without a password, open to every local user through the socket.
    `DELETE FROM mysql.global_priv WHERE NOT (User = '${user}' AND Host = '127.0.0.1')`,
    'FLUSH PRIVILEGES',
  ];
  fs.writeFileSync(file, statements.map((statement) => `${statement};\n`).join(''), {
    mode: 0o600,
  });
  return file;
}

async function launch({ program, folder, port, password, test, log }) {
  const socket = path.join(
    os.tmpdir(),
    `workers-home-${crypto.createHash('sha256').update(folder).digest('hex').slice(0, 12)}.sock`,
  );
  // Of its own: a server that starts throws away the temporary tables of all others that share the folder.
  const temporary = path.join(folder, 'tmp');
  fs.mkdirSync(temporary, { recursive: true });
  const output = fs.openSync(log, 'a');
  const child = spawn(
    program.command,
    [
      '--no-defaults',
      `--datadir=${dataDirOf(folder)}`,
      `--tmpdir=${temporary}`,
      `--socket=${socket}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      `--pid-file=${path.join(folder, 'mariadbd.pid')}`,
      `--lc-messages-dir=${program.share}`,
      `--init-file=${writeInitFile(folder, password)}`,
      ...(process.getuid?.() === 0 ? ['--user=root'] : []),
      ...serverOptions(test),
    ],
    {
      stdio: ['ignore', output, output],
      // Its own group: Ctrl-C reaches the starter, which stops the application before the database.
      detached: true,
      env: program.libraries ? { ...process.env, LD_LIBRARY_PATH: program.libraries } : process.env,
    },
  );
  fs.closeSync(output);
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  recordServer(folder, child.pid);
  const ready = await untilGreets(port, { patienceMs: 60_000, stillHopeful: () => !ended });
  if (!ready && !ended) await endProcess(child.pid);
  return ready ? child : undefined;
}

async function startProgram({ program, folder, port, password, test, say }) {
  const log = path.join(folder, 'mariadbd.log');
  await initialise({ program, dataDir: dataDirOf(folder), say });
  let from = port;
  // Two servers started in the same moment may pick the same port: the loser takes the next one.
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const chosen = await nextFreePort(from);
    fs.rmSync(log, { force: true });
    const child = await launch({ program, folder, port: chosen, password, test, log });
    if (child) {
      return {
        port: chosen,
        stop: () => endProcess(child.pid, { signal: test ? 'SIGKILL' : 'SIGTERM' }),
      };
    }
    const said = fs.readFileSync(log, 'utf8');
    if (!/Bind on TCP|Address already in use/.test(said))
      throw new Failure(
        `MariaDB did not start. It said:\n${said.split('\n').slice(-12).join('\n')}`,
      );
    from = chosen + 1;
  }
  throw new Failure(`MariaDB found no free port from ${port} on.`);
}

const urlOf = (folder, port) =>
  `mysql://${user}:${passwordOf(folder)}@127.0.0.1:${port}/${database}`;

/** The database of a running `npm start`; undefined when it does not run. */
export function findRunning() {
  const folder = inData('mariadb');
  const port = runningPort(folder);
  return port && urlOf(folder, port);
}

/**
 * Starts the database and answers when it accepts connections.
 * With `test` the data is thrown away on stop, and nothing is flushed to disk in earnest.
 * @param {{ dataDir?: string, port?: number, test?: boolean, say?: (line: string) => void }} options
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} a mysql:// URL with every right
 */
export async function start({ dataDir, port, test = false, say = () => {} } = {}) {
  const folder = dataDir ?? (test ? newTestFolder() : inData('mariadb'));
  if (test) await sweepTestFolders();
  fs.mkdirSync(folder, { recursive: true });
  await endOrphan(folder);
  const wanted = port ?? (test ? firstPort.test : firstPort.development);
  const password = passwordOf(folder);
  const program = await obtainProgram(say);
  const common = { port: wanted, password, test, say };
  if (!program && !(await hasDocker())) throw noDatabase();
  const server = program
    ? await startProgram({ ...common, program, folder })
    : await startContainer({ ...common, dataDir: folder, database, options: serverOptions(test) });
  let stopping;
  return {
    url: urlOf(folder, server.port),
    stop: () => {
      stopping ??= server.stop().then(() => {
        if (test) fs.rmSync(folder, { recursive: true, force: true });
        else forgetServer(folder);
      });
      return stopping;
    },
  };
}

async function main() {
  const test = process.argv.includes('--test');
  const server = await start({ test, say: (line) => console.error(line) });
  const stop = () => void server.stop().then(() => process.exit(0));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  console.log(server.url);
  setInterval(() => {}, 1 << 30);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main().catch(exitWith);
