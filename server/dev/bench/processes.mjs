// The three processes of a measurement and what they spend.
import fs from 'node:fs';
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../lib/failure.mjs';
import { inRoot, root } from '../lib/paths.mjs';

const here = (name) => new URL(name, import.meta.url).pathname;

/** CPU seconds that a process has spent so far, in its own code and in the kernel. Linux only. */
export function cpuSecondsOf(pid) {
  const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksASecond();
}

let ticks;
function ticksASecond() {
  ticks ??= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  return ticks;
}

const spawned = [];

export function endAll() {
  for (const child of spawned.splice(0)) child.kill('SIGKILL');
}

function start(file, options) {
  const child = fork(file, [], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    ...options,
  });
  spawned.push(child);
  return child;
}

/** The real server. `preload`: a file beside this one, to watch it from inside; `jobs: 'off'`, so that only requests are heard. */
export async function startReal(env, port, { preload, jobs = 'on' } = {}) {
  const child = start(inRoot('server/dist/main.js'), {
    env: {
      ...process.env,
      ...env,
      PORT: String(port),
      LOG_LEVEL: 'info',
      BACKGROUND_JOBS: jobs,
    },
    execArgv: preload ? ['--require', here(preload)] : [],
    serialization: 'advanced',
  });
  for (const end = Date.now() + 60_000; ; await sleep(100)) {
    if (child.exitCode !== null || Date.now() > end)
      throw new Failure('The server did not become ready.');
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (ready?.ok) return { pid: child.pid, port, child };
  }
}

export async function startFloor(order) {
  const child = start(here('floor.mjs'), { serialization: 'advanced' });
  child.send(order);
  await once(child, 'message');
  return { pid: child.pid, port: order.port, child };
}

/** Answers a function that sends requests to a port and waits for all answers. */
export function startLoad(concurrency) {
  const child = start(here('load.mjs'), { serialization: 'advanced' });
  return async (port, requests, concurrent = concurrency) => {
    child.send({ port, requests, concurrency: concurrent });
    const [said] = await once(child, 'message');
    if (said.failure) throw new Failure(`The load generator failed: ${said.failure}`);
    if (said.refusedCount > 0) {
      const examples = said.refused.map(({ status, path, text }) => `${status} ${path} ${text}`);
      throw new Failure(
        `${said.refusedCount} of ${requests.length} requests were refused:\n${examples.join('\n')}`,
      );
    }
    return said.times;
  };
}
