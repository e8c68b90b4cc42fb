// The bookkeeping of an embedded database's folder: its password, which process runs on it, and
// what to do about a server whose starter was killed.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { dataRoot, inData } from './paths.mjs';
import { commandLine, endProcess } from './processes.mjs';

const stateFile = (folder) => path.join(folder, 'server.json');
export const dataDirOf = (folder) => path.join(folder, 'data');

/** Created once and kept beside the data. */
export function passwordOf(folder) {
  const file = path.join(folder, 'password');
  if (!fs.existsSync(file))
    fs.writeFileSync(file, crypto.randomBytes(18).toString('hex'), { mode: 0o600 });
  return fs.readFileSync(file, 'utf8');
}

/** Notes who runs here, so that the next start can tell an orphan from a database in use. */
export function recordServer(folder, pid) {
  const state = { pid, owner: process.pid, ownerCommand: commandLine(process.pid) };
  fs.writeFileSync(stateFile(folder), JSON.stringify(state));
}

export const forgetServer = (folder) => fs.rmSync(stateFile(folder), { force: true });

function readState(folder) {
  try {
    return JSON.parse(fs.readFileSync(stateFile(folder), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Our own server on this very folder, by its command line: a reused pid belongs to somebody else. */
const isOurServer = (state, folder) =>
  commandLine(state.pid).includes(`--datadir=${dataDirOf(folder)} `);

/** Ends a server whose starter was killed. Refuses while the starter lives: it is in use. */
export async function endOrphan(folder) {
  const state = readState(folder);
  if (!state || !isOurServer(state, folder)) return;
  if (commandLine(state.owner) === state.ownerCommand)
    throw new Failure(
      `The database in ${folder} is in use by process ${state.owner}. Stop that first: kill ${state.owner}`,
    );
  await endProcess(state.pid);
}

/** The port of the server that runs on this folder now, for whoever only wants to look. */
export function runningPort(folder) {
  const state = readState(folder);
  if (!state || !isOurServer(state, folder)) return undefined;
  return /--port=(\d+)/.exec(commandLine(state.pid))?.[1];
}

/** A folder of its own for one throw-away server, named after the process that answers for it. */
export const newTestFolder = () =>
  inData(`test-${process.pid}-${crypto.randomBytes(3).toString('hex')}`);

/** Removes what killed test runs left: their servers and their folders. */
export async function sweepTestFolders() {
  const names = fs.existsSync(dataRoot) ? fs.readdirSync(dataRoot) : [];
  for (const name of names) {
    const owner = /^test-(\d+)-/.exec(name)?.[1];
    if (!owner || commandLine(Number(owner)).includes('node')) continue;
    const folder = inData(name);
    const state = readState(folder);
    if (state && isOurServer(state, folder)) await endProcess(state.pid, { signal: 'SIGKILL' });
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
