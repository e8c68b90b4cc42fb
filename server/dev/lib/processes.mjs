import { execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a program of this name answers on PATH. */
export function hasProgram(name) {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The command line of a running process, '' when it is gone: tells a reused pid from the process we knew. */
export function commandLine(pid) {
  if (!pid || !isAlive(pid)) return '';
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    try {
      return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    } catch {
      return '';
    }
  }
}

/** Asks a process to end, insists after the patience is over, and returns once it is gone. */
export async function endProcess(pid, { signal = 'SIGTERM', patienceMs = 20_000 } = {}) {
  const send = (name) => {
    try {
      process.kill(pid, name);
    } catch {
      // Already gone.
    }
  };
  send(signal);
  for (let waited = 0; isAlive(pid) && waited < patienceMs; waited += 50) await sleep(50);
  if (!isAlive(pid)) return;
  send('SIGKILL');
  for (let waited = 0; isAlive(pid) && waited < 5_000; waited += 50) await sleep(50);
}

/** Live children started by `runCommand`: an interrupted script ends them with their whole group. */
const running = new Set();

export function endRunningCommands(signal = 'SIGTERM') {
  for (const child of running) {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // Already gone.
    }
  }
}

/**
 * Runs a command to its end, keeping its output.
 * @returns {Promise<{ code: number, output: string, stdout: string, timedOut: boolean }>}
 */
export function runCommand(command, args, { cwd, env, timeoutMs, onLine } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let output = '';
    let stdout = '';
    let timedOut = false;
    const collect = (isStdout) => (chunk) => {
      const text = String(chunk);
      output += text;
      if (isStdout) stdout += text;
      if (onLine) text.split('\n').filter(Boolean).forEach(onLine);
    };
    child.stdout.on('data', collect(true));
    child.stderr.on('data', collect(false));
    running.add(child);
    const timer = timeoutMs
      ? setTimeout(() => {
          timedOut = true;
          output += `\n(stopped after ${Math.round(timeoutMs / 1000)} s)\n`;
          try {
            process.kill(-child.pid, 'SIGKILL');
          } catch {
            // Already gone.
          }
        }, timeoutMs)
      : undefined;
    const settle = (code) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code, output, stdout, timedOut });
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      settle(127);
    });
    child.on('close', (code) => settle(code ?? 1));
  });
}
