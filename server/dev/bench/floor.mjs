// The floor: node:http and mysql2 `execute`, nothing else. It checks the token, makes the statements that the real
// server made (see tape.mjs) with this request's values, and answers with as many bytes.
import http from 'node:http';
import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { createRequire } from 'node:module';
import { scenarios } from './scenarios.mjs';

const require = createRequire(new URL('../../package.json', import.meta.url));
const { openPool } = require('./dist/database/pool.js');

let pool;
let key;
const tapes = new Map();

/** The session id of a good token, as the real server's guard wants it; `undefined` for a guest. */
function sessionOf(request) {
  const header = request.headers.authorization;
  if (header === undefined) return undefined;
  const [head, claims, mac = ''] = header.slice('Bearer '.length).split('.');
  const expected = createHmac('sha256', key).update(`${head}.${claims}`).digest();
  const given = Buffer.from(mac, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const { sid, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString());
  return exp * 1000 > Date.now() ? Buffer.from(sid.replaceAll('-', ''), 'hex') : null;
}

async function bodyOf(request) {
  if (request.method === 'GET') return undefined;
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString() || '{}');
}

const digits = (length) => String(randomInt(10 ** Math.min(length, 12))).padStart(length, '0');

async function play(tape, inputs) {
  const results = [];
  const fresh = new Map();
  const now = new Date();
  const valueOf = (source) => {
    switch (source.from) {
      case 'constant':
        return source.value;
      case 'input':
        return inputs[source.name];
      case 'row': {
        const row = results[source.s][source.r];
        if (row === undefined) return null;
        const value = Object.values(row)[source.c];
        return source.plus === undefined ? value : value + source.plus;
      }
      case 'fresh':
        if (!fresh.has(source.key)) fresh.set(source.key, randomBytes(16));
        return fresh.get(source.key);
      case 'digits':
        return digits(source.length);
      default:
        return now;
    }
  };
  let connection;
  try {
    for (const { kind, sql, inTransaction, params } of tape.statements) {
      if (sql === 'START TRANSACTION') connection = await pool.getConnection();
      const target = inTransaction ? connection : pool;
      const [rows] =
        kind === 'query'
          ? await target.query(sql, params.map(valueOf))
          : await target.execute(sql, params.map(valueOf));
      results.push(rows);
      if (sql !== 'COMMIT') continue;
      connection.release();
      connection = undefined;
    }
  } finally {
    connection?.destroy();
  }
}

async function answer(request, response) {
  const url = new URL(request.url, 'http://floor');
  const session = sessionOf(request);
  const scenario = scenarios.find((one) => one.matches(request.method, url, session !== undefined));
  if (!scenario || session === null) return response.writeHead(scenario ? 401 : 404).end();
  const body = await bodyOf(request);
  const tape = tapes.get(scenario.name);
  await play(tape, { session, ...scenario.inputs(url, body, request.headers) });
  const text = JSON.stringify(tape.answer);
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

const server = http.createServer((request, response) => {
  answer(request, response).catch((error) => {
    console.error(error);
    response.writeHead(500).end();
  });
});

process.on('message', (order) => {
  pool = openPool(order.databaseUrl, order.poolSize);
  key = Buffer.from(order.sessionKey, 'base64');
  for (const tape of order.tapes) tapes.set(tape.name, tape);
  server.listen(order.port, '127.0.0.1', () => process.send('ready'));
});
process.on('disconnect', () => process.exit(0));
