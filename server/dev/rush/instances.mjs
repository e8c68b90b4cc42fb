// Real instances of the server on one database, and the load processes beside them.
import { once } from 'node:events';
import { fork } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../lib/failure.mjs';
import { inRoot, root } from '../lib/paths.mjs';
import { nextFreePort } from '../lib/ports.mjs';

const here = (name) => new URL(name, import.meta.url).pathname;
const children = new Set();

export function endAll() {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
}

function start(file, options = {}) {
  const child = fork(file, [], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
    ...options,
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/** As `npm start` runs it. `unguarded`: a file of this folder takes the guard away from inside, see no-guard.cjs. */
export async function startInstance(env, from, { unguarded }) {
  const port = await nextFreePort(from);
  const child = start(inRoot('server/dist/main.js'), {
    env: { ...process.env, ...env, PORT: String(port), METRICS_PORT: '0', LOG_LEVEL: 'info' },
    execArgv: unguarded ? ['--require', here('no-guard.cjs')] : [],
  });
  for (const end = Date.now() + 60_000; ; await sleep(100)) {
    if (child.exitCode !== null || Date.now() > end)
      throw new Failure('The server did not become ready.');
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (ready?.ok) return { port, child };
  }
}

/** Two processes of phones; answers the records of all of them. */
export async function runCrowd(people, order, processes = 2) {
  const crowds = Array.from({ length: processes }, () => start(here('crowd.mjs')));
  const reports = crowds.map(async (child, i) => {
    child.send({ ...order, people: people.filter(({ index }) => index % processes === i) });
    const [said] = await once(child, 'message');
    child.disconnect();
    return said;
  });
  return (await Promise.all(reports)).flat();
}
