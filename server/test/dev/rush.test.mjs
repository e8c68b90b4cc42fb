import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runScript } from './support.mjs';

const size = ['--people', '200', '--places', '10'];

async function rush(...options) {
  const run = runScript(['server/dev/rush.mjs', ...size, ...options]);
  const code = await run.ended;
  return { code, output: run.output() };
}

test('two hundred people tap ten places, and an instance is killed in the middle', async () => {
  const { code, output } = await rush('--opening', 'plain', '--instances', '2', '--kill');
  assert.equal(code, 0, output);
  assert.match(output, /holds {2}10 of 10 places confirmed/);
});

test('without the guard the same rush oversells, and the checker says so', async () => {
  const { code, output } = await rush('--opening', 'plain', '--no-guard');
  assert.equal(code, 1, output);
  assert.match(output, /BROKEN {2}\d+ of 10 places confirmed/);
});
