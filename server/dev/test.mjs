// `npm test`: every check of the repository from nothing, counted in the last line.
//   npm test -- --only=unit,e2e     only these stages (see lib/test-stages.mjs)
import { build } from './lib/builds.mjs';
import { obtainChromium } from './lib/chromium.mjs';
import { exitWith, Failure } from './lib/failure.mjs';
import { keyFiles } from './lib/keys.mjs';
import { inRoot } from './lib/paths.mjs';
import { endRunningCommands } from './lib/processes.mjs';
import { selectStages } from './lib/test-stages.mjs';
import { checkNode, installPackages } from './lib/toolchain.mjs';
import * as mariadb from './mariadb.mjs';

const say = (line) => console.log(`  ${line}`);
let database;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    endRunningCommands('SIGKILL');
    void Promise.resolve(database?.then(({ stop }) => stop())).finally(() => process.exit(130));
  });

async function environmentFor(stage) {
  const env = { ...keyFiles(), PREVIEW_DIR: inRoot('miniapp/dist/h5') };
  if (stage.database) {
    database ??= mariadb.start({ test: true, say });
    env.TEST_DATABASE_URL = (await database).url;
  }
  if (stage.browser) {
    env.CHROMIUM_PATH = await obtainChromium(say);
    if (!env.CHROMIUM_PATH) return undefined;
  }
  return env;
}

async function runStage(stage) {
  if (stage.builds) {
    await build(stage.builds);
    return { passed: 1, failed: 0 };
  }
  for (const part of stage.needs ?? []) await build(part);
  const env = await environmentFor(stage);
  return env
    ? stage.run(env)
    : {
        passed: 0,
        failed: 0,
        skipped: 1,
        report:
          'SKIPPED: there is no Chromium on this machine. Install one (Debian: sudo apt-get install -y ' +
          'chromium fonts-noto-cjk) or name it in CHROMIUM_PATH.',
      };
}

async function outcomeOf(stage) {
  try {
    return await runStage(stage);
  } catch (error) {
    return {
      passed: 0,
      failed: 1,
      report: error instanceof Failure ? error.message : error.stack,
    };
  }
}

const summary = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

async function main() {
  const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7);
  const { selected, unknown } = selectStages(only);
  if (unknown.length > 0) throw new Failure(`There is no stage called ${unknown.join(', ')}.`);
  checkNode();
  await installPackages(say);

  const total = { passed: 0, failed: 0, skipped: 0 };
  const failedStages = [];
  for (const stage of selected) {
    console.log(`▶ ${stage.name}`);
    const begun = Date.now();
    const outcome = await outcomeOf(stage);
    const { passed = 0, failed = 0, skipped = 0, report = '' } = outcome;
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    if (failed > 0) failedStages.push(stage.name);
    if (failed > 0 || skipped > 0) console.log(report);
    const seconds = ((Date.now() - begun) / 1000).toFixed(1);
    console.log(
      `${failed > 0 ? '✗' : '✔'} ${stage.name}  ${seconds} s  ${summary({ passed, failed, skipped })}`,
    );
  }
  await (await database)?.stop();
  if (failedStages.length > 0) console.log(`\nFailed: ${failedStages.join(', ')}`);
  console.log(summary(total));
  process.exit(total.failed > 0 ? 1 : 0);
}

main().catch(async (error) => {
  await (await database?.catch(() => undefined))?.stop();
  exitWith(error);
});
