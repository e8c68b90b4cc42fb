// How a stage of `npm test` runs and is counted.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { inData, inRoot, root } from './paths.mjs';
import { runCommand } from './processes.mjs';
import { tail } from './toolchain.mjs';

const tailLines = 120;
const stageTimeoutMs = 15 * 60_000;

/** A stage that is right or wrong as a whole counts as one. */
export const command =
  (program, args, { cwd = root } = {}) =>
  async (env) => {
    const result = await runCommand(program, args, { cwd, env, timeoutMs: stageTimeoutMs });
    const right = result.code === 0;
    return { passed: right ? 1 : 0, failed: right ? 0 : 1, report: tail(result.output, tailLines) };
  };

/** A script of a root devDependency, by its file: no shell shim, no package manager in between. */
export const tool = (packageName, binName, args) => {
  const folder = inRoot('node_modules', packageName);
  return (env) => {
    const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const file = path.join(folder, typeof bin === 'string' ? bin : bin[binName]);
    return command(process.execPath, [file, ...args])(env);
  };
};

const wrong = (report) => ({ passed: 0, failed: 1, report });

function countJest(results, output, code) {
  const failedSuites = results.testResults.filter((suite) => suite.status === 'failed');
  const report = failedSuites
    .map((suite) => `${path.relative(root, suite.name)}\n${suite.message}`)
    .join('\n');
  const counts = {
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    skipped: results.numPendingTests + results.numTodoTests,
    report: tail(report || output, tailLines),
  };
  if (counts.passed + counts.failed === 0) return wrong(`No test was run.\n${counts.report}`);
  // A failure outside any test (a global teardown, an open handle) still is one.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Jest counts its own tests; a configuration that finds none is a failure, not a success. */
export const jest = (packageName, config) => async (env) => {
  const cwd = inRoot(packageName);
  if (!fs.existsSync(path.join(cwd, config))) return wrong(`${packageName}/${config} is missing.`);
  const file = inData('test-results', `${packageName}-${config}.json`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.rmSync(file, { force: true });
  const bin = createRequire(path.join(cwd, 'package.json')).resolve('jest/bin/jest');
  const args = ['--config', config, '--ci', '--json', `--outputFile=${file}`, '--passWithNoTests'];
  const result = await runCommand(process.execPath, [bin, ...args], {
    cwd,
    env: { NODE_ENV: 'test', ...env },
    timeoutMs: stageTimeoutMs,
  });
  if (result.timedOut || !fs.existsSync(file)) return wrong(tail(result.output, tailLines));
  return countJest(JSON.parse(fs.readFileSync(file, 'utf8')), result.output, result.code);
};

/** Node's own runner, for the scripts of this folder. */
export const nodeTests = (folder) => async (env) => {
  const files = fs
    .readdirSync(inRoot(folder))
    .filter((name) => name.endsWith('.test.mjs'))
    .map((name) => path.join(folder, name));
  const args = [
    '--test',
    '--test-concurrency=1',
    '--test-timeout=240000',
    '--test-reporter=tap',
    ...files,
  ];
  const result = await runCommand(process.execPath, args, {
    cwd: root,
    env,
    timeoutMs: stageTimeoutMs,
  });
  const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(result.output)?.[1]);
  const passed = count('pass');
  if (!passed || result.timedOut) return wrong(tail(result.output, tailLines));
  return { passed, failed: count('fail'), report: tail(result.output, tailLines) };
};
