import { spawn } from 'node:child_process';
import { inRoot, root } from './paths.mjs';

/** Runs a built file of the server with this terminal as its own, so that a progress bar shows. Answers its exit code. */
export function runInForeground(file, args, env) {
  const child = spawn(process.execPath, [inRoot('server/dist', file), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
