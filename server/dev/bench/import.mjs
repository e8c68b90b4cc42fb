// The import of a roster, as a job: its floor is the time in which the database had something of it to do.
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../lib/failure.mjs';
import { cpuSecondsOf } from './processes.mjs';

const require = createRequire(new URL('../../package.json', import.meta.url));
const { writeXlsx } = require('hucre/xlsx');
const made = require('./dist/database/seeds/made-up.js');

/** As many as a file may hold. */
export const ROWS = 5000;
const HEADINGS = ['姓名', '身份证号码', '手机号码', '入会日期'];

/** People whom neither the city nor an earlier run knows: numbers from the far end. */
async function aRoster(connection) {
  const [[{ before }]] = await connection.query(
    'SELECT COALESCE(SUM(total), 0) AS `before` FROM roster_imports',
  );
  const last = made.MADE_UP_ID_NUMBERS - 1 - Number(before);
  const rows = Array.from({ length: ROWS }, (_, i) => [
    made.madeUpName(last - i),
    made.madeUpIdNumber(last - i),
    made.madeUpPhone(last - i),
    '2024-05-01',
  ]);
  return writeXlsx({ sheets: [{ name: '会员名册', rows: [HEADINGS, ...rows] }] });
}

function caller(port, token) {
  return async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
        ...(body ? { 'content-type': 'application/octet-stream' } : {}),
      },
      ...(body ? { body } : {}),
    });
    const text = await response.text();
    if (!response.ok) throw new Failure(`${method} ${path}: ${response.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
}

async function ask(child, order) {
  child.send(order);
  const [answer] = await once(child, 'message');
  return answer;
}

/** @returns {Promise<Record<'readMs' | 'importMs' | 'busyMs' | 'cpu' | 'statements', number>>} */
export async function measureImport(connection, { server, token, union }) {
  const call = caller(server.port, token);
  const file = await aRoster(connection);
  const uploaded = performance.now();
  const { id, good } = await call('POST', `/roster/imports?organisation=${union}`, file);
  const readMs = performance.now() - uploaded;
  if (good !== ROWS)
    throw new Failure(`${good} of ${ROWS} rows of the roster were taken for good.`);
  const cpu = cpuSecondsOf(server.pid);
  await ask(server.child, 'start');
  const from = performance.now();
  await call('POST', `/roster/imports/${id}/confirm`);
  for (;;) {
    const { status, imported } = await call('GET', `/roster/imports/${id}`);
    if (status === 'done' && imported !== ROWS) throw new Failure(`${imported} were imported.`);
    if (status === 'done') break;
    await sleep(100);
  }
  const importMs = performance.now() - from;
  const { busyMs, statements } = await ask(server.child, 'stop');
  return { readMs, importMs, busyMs, statements, cpu: cpuSecondsOf(server.pid) - cpu };
}

export function printImport({ readMs, importMs, busyMs, statements, cpu }) {
  const seconds = (ms) => (ms / 1000).toFixed(1);
  console.log(
    `\nimport of ${ROWS} rows: read and checked in ${seconds(readMs)} s; taken in in ${seconds(importMs)} s, of which the database had ` +
      `something to do for ${seconds(busyMs)} s (real ÷ floor ${Math.round((busyMs / importMs) * 100)} %); ` +
      `${statements} statements, ${(statements / ROWS).toFixed(1)} a row; ${cpu.toFixed(1)} s of CPU`,
  );
}
