import assert from 'node:assert/strict';
import test from 'node:test';
import { makeTape } from '../../dev/bench/tape.mjs';

const id = (n) => Buffer.alloc(16, n);

/** A request of an account: reads its session, then writes a row of its own for it. */
function recording(n) {
  const at = new Date(1_000_000 + n);
  const statement = (sql, params, rows = []) => ({
    kind: 'execute',
    sql,
    params,
    rows,
    connection: 1,
  });
  return {
    inputs: { session: id(n) },
    answer: { ok: true },
    statements: [
      statement('SELECT account', [id(n), at], [[id(100 + n), 7]]),
      { kind: 'query', sql: 'START TRANSACTION', params: [], rows: [], connection: 2 },
      { ...statement('INSERT', [id(50 + n), id(100 + n), 7, `2000000000${n}`]), connection: 2 },
      { kind: 'query', sql: 'COMMIT', params: [], rows: [], connection: 2 },
      statement('SELECT row', [id(50 + n)]),
    ],
  };
}

test('a tape knows which values are the request’s, which were read, and which are new', () => {
  const { statements } = makeTape('write', recording(1), recording(2));
  assert.deepEqual(
    statements.map(({ params }) => params.map(({ from }) => from)),
    [['input', 'now'], [], ['fresh', 'row', 'constant', 'digits'], [], ['fresh']],
  );
  assert.deepEqual(
    statements.map(({ inTransaction }) => inTransaction),
    [false, true, true, true, false],
  );
  assert.equal(statements[2].params[0].key, statements[4].params[0].key);
});

test('a place in a chain is counted on from where the chain stood, also four hundred places on', () => {
  const appended = (n) => ({
    inputs: {},
    answer: {},
    statements: [
      { kind: 'execute', sql: 'head', params: [], rows: [[1000 * n]], connection: 1 },
      {
        kind: 'execute',
        sql: 'append',
        params: [1000 * n + 1, 1000 * n + 400],
        rows: [],
        connection: 1,
      },
    ],
  });
  const { statements } = makeTape('append', appended(1), appended(2));
  assert.deepEqual(
    statements[1].params.map(({ from, plus }) => [from, plus]),
    [
      ['row', 1],
      ['row', 400],
    ],
  );
});

test('two requests that made different statements are no tape', () => {
  const second = recording(2);
  second.statements.pop();
  assert.throws(() => makeTape('write', recording(1), second), /different statements/);
});
