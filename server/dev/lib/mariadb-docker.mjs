// The last resort where no MariaDB program can be had: the same server in a container.
import crypto from 'node:crypto';
import { Failure } from './failure.mjs';
import { nextFreePort, untilGreets } from './ports.mjs';
import { hasProgram, runCommand } from './processes.mjs';

export const hasDocker = async () =>
  hasProgram('docker') && (await runCommand('docker', ['info'])).code === 0;

/** @returns {Promise<{ port: number, stop: () => Promise<void> }>} */
export async function startContainer({ dataDir, port, password, database, options, test, say }) {
  const name = `workers-home-${crypto.createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`;
  const remove = () => runCommand('docker', ['rm', '--force', '--volumes', name]);
  await remove();
  say('starting MariaDB in Docker …');
  const chosen = await nextFreePort(port);
  const storage = test ? ['--tmpfs', '/var/lib/mysql'] : ['--volume', `${name}:/var/lib/mysql`];
  const started = await runCommand('docker', [
    ...['run', '--detach', '--name', name, '--publish', `127.0.0.1:${chosen}:3306`, ...storage],
    ...['--env', `MARIADB_DATABASE=${database}`, '--env', `MARIADB_ROOT_PASSWORD=${password}`],
    ...['mariadb:10.11', ...options],
  ]);
  const ready =
    started.code === 0 &&
    (await untilGreets(chosen, { patienceMs: 120_000, stillHopeful: () => true }));
  if (!ready) throw new Failure(`MariaDB did not start in Docker: ${started.output.trim()}`);
  return {
    port: chosen,
    stop: async () => {
      if (!test) await runCommand('docker', ['stop', name]);
      await remove();
    },
  };
}
