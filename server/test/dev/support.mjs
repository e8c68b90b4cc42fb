import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

export const repository = path.resolve(fileURLToPath(import.meta.url), '../../../..');

/** Starts a script of the repository; `until` answers once a line of its output matches. */
export function runScript(args, env = {}) {
  const child = spawn(process.execPath, args, {
    cwd: repository,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const listeners = new Set();
  const collect = (chunk) => {
    output += String(chunk);
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const ended = new Promise((resolve) => child.once('close', (code) => resolve(code)));
  const until = (pattern) =>
    new Promise((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(output);
        if (!match) return;
        listeners.delete(look);
        resolve(match);
      };
      listeners.add(look);
      look();
      void ended.then(() => reject(new Error(`ended without saying ${pattern}:\n${output}`)));
    });
  return { child, ended, until, output: () => output };
}

/** Waits until a claim becomes true, or says which did not. */
export async function eventually(what, claim, patienceMs = 15_000) {
  for (const end = Date.now() + patienceMs; Date.now() < end;) {
    if (await claim()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not become true within ${patienceMs} ms`);
}
