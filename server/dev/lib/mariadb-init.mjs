// A fresh data folder. The small Debian package lacks mysql_install_db's helpers, so the system
// tables are piped into the server's bootstrap mode, once; later folders are copies of that one.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { Failure } from './failure.mjs';
import { inData } from './paths.mjs';

const systemTables = [
  'mysql_system_tables.sql',
  'mysql_performance_tables.sql',
  'mysql_system_tables_data.sql',
  'maria_add_gis_sp_bootstrap.sql',
];

function environmentOf(program) {
  return program.libraries ? { ...process.env, LD_LIBRARY_PATH: program.libraries } : process.env;
}

function bootstrap(program, dataDir) {
  const sql = systemTables
    .map((name) => path.join(program.share, name))
    .filter((file) => fs.existsSync(file))
    .map((file) => fs.readFileSync(file, 'utf8'));
  const result = spawnSync(
    program.command,
    [
      '--no-defaults',
      '--bootstrap',
      `--datadir=${dataDir}`,
      `--lc-messages-dir=${program.share}`,
      '--innodb-log-file-size=32M',
      ...(process.getuid?.() === 0 ? ['--user=root'] : []),
    ],
    {
      input: `CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n${sql.join('\n')}`,
      env: environmentOf(program),
      encoding: 'utf8',
    },
  );
  if (result.status !== 0)
    throw new Failure(
      `MariaDB could not create its tables. It said:\n${result.stderr?.slice(-1500)}`,
    );
}

/** The template is named after the server's version: an upgraded server makes its own. */
function template(program, say) {
  const version = spawnSync(program.command, ['--no-defaults', '--version'], {
    env: environmentOf(program),
    encoding: 'utf8',
  });
  if (version.status !== 0)
    throw new Failure(`${program.command} does not run: ${version.stderr ?? version.error}`);
  const key = crypto.createHash('sha256').update(version.stdout).digest('hex').slice(0, 12);
  const folder = inData(`mariadb-template-${key}`);
  if (fs.existsSync(folder)) return folder;
  say('preparing the database for the first time …');
  // Built aside and renamed: a half-made template is never taken for a whole one.
  const half = `${folder}.${process.pid}`;
  fs.mkdirSync(half, { recursive: true });
  bootstrap(program, half);
  try {
    fs.renameSync(half, folder);
  } catch (error) {
    fs.rmSync(half, { recursive: true, force: true });
    if (!fs.existsSync(folder)) throw error;
  }
  return folder;
}

/** Makes the data folder unless it is there. */
export async function initialise({ program, dataDir, say }) {
  if (fs.existsSync(dataDir)) return;
  const half = `${dataDir}.half`;
  fs.rmSync(half, { recursive: true, force: true });
  fs.cpSync(template(program, say), half, { recursive: true });
  fs.renameSync(half, dataDir);
}
