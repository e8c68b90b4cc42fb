import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runScript } from './support.mjs';

const small = ['--people', '200', '--places', '10', '--opening', 'plain'];

test('two hundred people tap ten places, and an instance is killed in the middle; without the guard it oversells', async () => {
  const run = runScript([
    'server/dev/rush.mjs',
    ...small,
    '--instances',
    '2',
    '--kill',
    '--control',
  ]);
  const code = await run.ended;
  const output = run.output();
  assert.equal(code, 0, output);
  const [guarded, control] = output.split('every invariant of the whole city');
  assert.match(guarded, /holds {2}10 of 10 places confirmed/);
  assert.match(guarded, /lost connections [1-9]/);
  assert.match(control, /BROKEN {2}\d+ of 10 places confirmed/);
});
