// What is built, from what, and whether it is stale. Staleness is judged by content: a checkout
// changes times, not bytes.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { inData, inRoot } from './paths.mjs';
import { pnpm, tail } from './toolchain.mjs';

const shared = ['shared/src', 'shared/package.json', 'shared/tsconfig.build.json'];
const base = ['tsconfig.base.json', 'pnpm-lock.yaml'];
const miniapp = [
  'miniapp/src',
  'miniapp/config',
  'miniapp/package.json',
  'miniapp/babel.config.js',
  'miniapp/project.config.json',
  'miniapp/tsconfig.json',
];

/** What the mini-program's build reads from the environment. */
const settingNames = /^(API_BASE$|TARO_APP_)/;

export const builds = {
  shared: {
    title: 'shared code',
    inputs: [...shared, ...base],
    output: 'shared/dist/index.js',
    command: ['--filter', '@home/shared', 'build'],
  },
  server: {
    title: 'server',
    inputs: ['server/src', 'server/package.json', 'server/tsconfig.build.json', ...shared, ...base],
    output: 'server/dist/main.js',
    command: ['--filter', '@home/server', 'build'],
  },
  h5: {
    title: 'browser preview',
    inputs: [...miniapp, ...shared, ...base],
    output: 'miniapp/dist/h5/index.html',
    clean: true,
    command: ['--filter', '@home/miniapp', 'build:h5'],
  },
  weapp: {
    title: 'WeChat mini-program',
    inputs: [...miniapp, ...shared, ...base],
    output: 'miniapp/dist/weapp/app.json',
    clean: true,
    command: ['--filter', '@home/miniapp', 'build:weapp'],
  },
};

function* filesBelow(file) {
  const full = inRoot(file);
  if (!fs.existsSync(full)) return;
  if (!fs.statSync(full).isDirectory()) return yield file;
  for (const entry of fs.readdirSync(full).sort()) yield* filesBelow(path.join(file, entry));
}

/** Specs and the generated types leave no trace in any build. */
const withoutTrace = /\.(spec|test)\.tsx?$|\/openapi\.d\.ts$/;

function inspect({ inputs }) {
  const hash = crypto.createHash('sha256');
  const files = inputs
    .flatMap((input) => [...filesBelow(input)])
    .filter((file) => !withoutTrace.test(file));
  for (const file of files) hash.update(`${file}\0`).update(fs.readFileSync(inRoot(file)));
  const settings = Object.entries(process.env).filter(([name]) => settingNames.test(name));
  return { files, hash: hash.update(JSON.stringify(settings.sort())).digest('hex') };
}

const stampOf = (name) => inData('stamps', `${name}.json`);

function readStamp(name) {
  try {
    return JSON.parse(fs.readFileSync(stampOf(name), 'utf8'));
  } catch {
    return undefined;
  }
}

export function isStale(name) {
  const build = builds[name];
  return !fs.existsSync(inRoot(build.output)) || readStamp(name)?.hash !== inspect(build).hash;
}

/** Builds one part if it is stale. @returns {Promise<'built' | 'fresh'>} */
export async function build(name, say = () => {}, { timeoutMs = 600_000 } = {}) {
  if (!isStale(name)) return 'fresh';
  const { title, command, output, clean } = builds[name];
  const before = inspect(builds[name]);
  const vanished = readStamp(name)?.files?.some((file) => !before.files.includes(file));
  // tsc leaves the output of deleted sources behind, and Taro may leave an old build standing when it
  // fails: neither may pass for the new one.
  if (clean || vanished) fs.rmSync(path.dirname(inRoot(output)), { recursive: true, force: true });
  say(`building the ${title} …`);
  const result = await pnpm(command, { timeoutMs });
  if (result.code !== 0 || !fs.existsSync(inRoot(output)))
    throw new Failure(
      `${tail(result.output, 30)}\nThe ${title} could not be built: mend what is said above. ` +
        `To see it alone: npx --yes pnpm ${command.join(' ')}`,
    );
  fs.mkdirSync(path.dirname(stampOf(name)), { recursive: true });
  fs.writeFileSync(stampOf(name), JSON.stringify(before));
  return 'built';
}
