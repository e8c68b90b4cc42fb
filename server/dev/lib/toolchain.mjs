// What has to be there before anything else: a fitting Node, the pinned pnpm, the installed packages.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { dataRoot, inData, inRoot, root } from './paths.mjs';
import { runCommand } from './processes.mjs';

const packageJson = () => JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8'));

export function checkNode() {
  const wanted = packageJson()
    .engines.node.match(/(\d+)\.(\d+)/)
    .slice(1)
    .map(Number);
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return;
  throw new Failure(
    `Node ${wanted.join('.')} or newer is needed, this is ${process.versions.node}. ` +
      'Mend it with one command: `npx --yes n 20` (or `nvm install 20`).',
  );
}

/**
 * Where npx keeps the pinned pnpm: npx brings exactly that version (corepack's download does not work
 * everywhere), but asks the registry each time, for seconds. So it is asked once.
 */
async function pnpmProgram() {
  const { packageManager } = packageJson();
  const note = inData(packageManager.replace('@', '-'));
  const known = fs.existsSync(note) && fs.readFileSync(note, 'utf8');
  if (known && fs.existsSync(known)) return known;
  const found = await runCommand('npx', [
    ...['--yes', `--package=${packageManager}`],
    ...['-c', 'command -v pnpm'],
  ]);
  const program = found.stdout.trim().split('\n').at(-1);
  if (found.code !== 0 || !program)
    throw new Failure(
      `${tail(found.output, 6)}\npnpm could not be fetched. Check the network, then run the same command again.`,
    );
  fs.mkdirSync(dataRoot, { recursive: true });
  fs.writeFileSync(note, program);
  return program;
}

/** Runs pinned pnpm in the repository's root. */
export async function pnpm(args, options = {}) {
  const program = await pnpmProgram();
  // CI keeps pnpm from asking questions that nobody would answer.
  const env = { CI: '1', ...options.env };
  return runCommand(program, args, { cwd: root, ...options, env });
}

const manifests = () => [
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'package.json',
  'shared/package.json',
  'server/package.json',
  'miniapp/package.json',
];

function fingerprint() {
  const hash = crypto.createHash('sha256').update(process.version);
  for (const file of manifests()) hash.update(fs.readFileSync(inRoot(file)));
  return hash.digest('hex');
}

/** Installs when the lockfile or a manifest changed since the last time, or a folder is missing. */
export async function installPackages(say) {
  const stamp = inRoot('node_modules', '.workers-home-install');
  const wanted = fingerprint();
  const complete = ['', 'server', 'miniapp'].every((name) =>
    fs.existsSync(inRoot(name, 'node_modules')),
  );
  if (complete && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  say('installing packages (the first time takes a minute or two) …');
  const result = await pnpm(['install', '--frozen-lockfile', '--prefer-offline']);
  if (result.code !== 0) {
    const outdated = result.output.includes('ERR_PNPM_OUTDATED_LOCKFILE');
    throw new Failure(
      `${tail(result.output, 12)}\nThe packages could not be installed. ` +
        (outdated
          ? `The lockfile does not match: npx --yes ${packageJson().packageManager} install`
          : 'Check the network, then run the same command again.'),
    );
  }
  fs.mkdirSync(path.dirname(stamp), { recursive: true });
  fs.writeFileSync(stamp, wanted);
}

export const tail = (text, lines) => text.trimEnd().split('\n').slice(-lines).join('\n');
