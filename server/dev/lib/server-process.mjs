// The server as a child of `npm start`: started, waited for, and never left behind.
import fs from 'node:fs';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Failure } from './failure.mjs';
import { inData, inRoot, root } from './paths.mjs';
import { isPortFree } from './ports.mjs';
import { commandLine, endProcess } from './processes.mjs';
import { tail } from './toolchain.mjs';

const entry = inRoot('server/dist/main.js');
// Named by port: a second start beside the first one, on another port, keeps its own.
const stateOf = (port) => inData(`server-${port}.json`);
const logOf = (port) => inData(`server-${port}.log`);

/** Ends a server whose starter was killed and that has not gone yet. */
export async function endOrphanServer(port) {
  const stateFile = stateOf(port);
  if (!fs.existsSync(stateFile)) return;
  const { pid, owner } = JSON.parse(fs.readFileSync(stateFile, 'utf8'));
  const ownerLives = commandLine(owner).includes('start.mjs');
  if (!ownerLives && commandLine(pid).includes(entry)) await endProcess(pid);
}

export async function requireFreePort(port) {
  if (await isPortFree(port)) return;
  throw new Failure(
    `Port ${port} is already in use, perhaps by another \`npm start\`. ` +
      `Stop that one, or choose another port: PORT=${port + 1} npm start`,
  );
}

const isReady = async (url) => {
  try {
    return (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
};

/**
 * Starts the built server and answers once /readyz does.
 * @returns {Promise<{ ended: Promise<number>, log: string, stop: () => Promise<void> }>}
 */
export async function startServer({ url, port, env }) {
  const [stateFile, serverLog] = [stateOf(port), logOf(port)];
  fs.mkdirSync(path.dirname(serverLog), { recursive: true });
  const log = fs.openSync(serverLog, 'w');
  const preload = pathToFileURL(inRoot('server/dev/lib/end-with-parent.mjs')).href;
  const child = spawn(process.execPath, ['--import', preload, entry], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', log, log, 'ipc'],
    // Its own group: Ctrl-C is answered by the starter, in order.
    detached: true,
  });
  fs.closeSync(log);
  child.on('error', () => {});
  fs.writeFileSync(stateFile, JSON.stringify({ pid: child.pid, owner: process.pid }));
  let running = true;
  const ended = new Promise((resolve) =>
    child.once('exit', (code) => {
      running = false;
      fs.rmSync(stateFile, { force: true });
      resolve(code ?? 1);
    }),
  );
  for (const end = Date.now() + 60_000; !(await isReady(url)); await sleep(100)) {
    if (running && Date.now() < end) continue;
    if (running) await endProcess(child.pid);
    throw new Failure(
      `${tail(fs.readFileSync(serverLog, 'utf8'), 15)}\nThe server did not become ready. All it said: ${serverLog}`,
    );
  }
  return {
    ended,
    log: serverLog,
    stop: () => (running ? endProcess(child.pid) : Promise.resolve()),
  };
}
