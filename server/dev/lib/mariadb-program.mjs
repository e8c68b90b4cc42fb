// Where the MariaDB server program comes from: already installed, apt as root, apt without root.
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { inData } from './paths.mjs';
import { hasProgram, runCommand } from './processes.mjs';

const unpacked = inData('mariadb-program');
const names = ['mariadbd', 'mysqld'];
const folders = () => [
  ...(process.env.PATH ?? '').split(path.delimiter),
  '/usr/sbin',
  '/usr/libexec',
  '/usr/local/sbin',
  '/opt/homebrew/opt/mariadb/bin',
  '/usr/local/opt/mariadb/bin',
  '/home/linuxbrew/.linuxbrew/opt/mariadb/bin',
  path.join(unpacked, 'usr/sbin'),
];

function librariesOf(prefix) {
  if (!prefix.startsWith(unpacked)) return undefined;
  const lib = path.join(prefix, 'lib');
  const triplets = fs.existsSync(lib)
    ? fs.readdirSync(lib).map((name) => path.join(lib, name))
    : [];
  return [lib, ...triplets, path.join(unpacked, 'lib')].join(':');
}

/** The program with its system-table SQL files, or undefined: MySQL's mysqld lacks those, so it is not taken. */
export function findProgram() {
  for (const folder of folders()) {
    for (const name of names) {
      const command = path.join(folder, name);
      if (!folder || !fs.existsSync(command)) continue;
      const prefixes = [folder, path.dirname(fs.realpathSync(command))].map((f) => path.dirname(f));
      const share = prefixes
        .flatMap((prefix) => [path.join(prefix, 'share/mysql'), path.join(prefix, 'share/mariadb')])
        .find((candidate) => fs.existsSync(path.join(candidate, 'mysql_system_tables.sql')));
      if (share) return { command, share, libraries: librariesOf(path.dirname(folder)) };
    }
  }
  return undefined;
}

async function installAsRoot(say) {
  say('installing MariaDB (apt-get install mariadb-server-core, 7 MB) …');
  const install = () =>
    runCommand('apt-get', ['install', '-y', '--no-install-recommends', 'mariadb-server-core'], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  if ((await install()).code === 0) return;
  await runCommand('apt-get', ['update']);
  await install();
}

/** Without root: the same packages downloaded and unpacked below .data, with package lists of our own. */
async function unpackWithoutRoot(say) {
  say('fetching MariaDB without root (apt-get download, unpacked below .data) …');
  const lists = path.join(unpacked, 'apt');
  for (const folder of ['lists/partial', 'cache/archives/partial', 'debs'])
    fs.mkdirSync(path.join(lists, folder), { recursive: true });
  const own = [
    ['-o', `Dir::State::lists=${path.join(lists, 'lists')}`],
    ['-o', `Dir::Cache=${path.join(lists, 'cache')}`],
    ['-o', 'Debug::NoLocking=1'],
  ].flat();
  const wanted = ['-s', 'install', '--no-install-recommends', 'mariadb-server-core'];
  for (const options of [[], own]) {
    if (options.length > 0) await runCommand('apt-get', [...options, 'update']);
    const plan = await runCommand('apt-get', [...options, ...wanted]);
    const packages = [...plan.stdout.matchAll(/^Inst (\S+)/gm)].map((match) => match[1]);
    if (plan.code !== 0 || packages.length === 0) continue;
    const debs = path.join(lists, 'debs');
    const download = await runCommand('apt-get', [...options, 'download', ...packages], {
      cwd: debs,
    });
    if (download.code !== 0) continue;
    for (const file of fs.readdirSync(debs))
      await runCommand('dpkg', ['-x', path.join(debs, file), unpacked]);
    return;
  }
}

/** The program, fetched when there is none. Undefined when this machine offers no way. */
export async function obtainProgram(say) {
  const found = findProgram();
  if (found) return found;
  if (!hasProgram('apt-get')) return undefined;
  if (process.getuid?.() === 0) await installAsRoot(say);
  else await unpackWithoutRoot(say);
  return findProgram();
}

export const noDatabase = () =>
  new Failure(
    'No database: MariaDB could not be found or fetched. Mend it with one command: ' +
      (process.platform === 'darwin'
        ? '`brew install mariadb`'
        : '`sudo apt-get install -y mariadb-server-core`') +
      ', or give your own with DATABASE_URL=mysql://user:password@host:3306/name.',
  );
