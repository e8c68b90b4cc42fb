// One request of each kind against a server that tells its statements, twice, becomes a tape for the floor.
import { once } from 'node:events';
import { makeTape, outlineOf } from './tape.mjs';

/** Requests that one attempt takes; a first visit of the day makes one statement more, so that two may differ. */
const A_TRY = 3;
const TRIES = 3;
/** How many requests of a kind the recordings may take. */
export const RECORDED = A_TRY * TRIES;

const bytesOf = (uuid) => Buffer.from(uuid.replaceAll('-', ''), 'hex');

function sessionOf(headers = {}) {
  const claims = headers.authorization?.split('.')[1];
  if (!claims) return undefined;
  return bytesOf(JSON.parse(Buffer.from(claims, 'base64url').toString()).sid);
}

async function send(port, { method, path, headers, body }) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return JSON.parse(text);
}

async function record(server, scenario, request) {
  server.child.send('start');
  await once(server.child, 'message');
  const answer = await send(server.port, request);
  server.child.send('stop');
  const [{ statements }] = await once(server.child, 'message');
  const url = new URL(request.path, 'http://real');
  const inputs = scenario.inputs(url, request.body, request.headers);
  return { statements, answer, inputs: { session: sessionOf(request.headers), ...inputs } };
}

/** The first request warms the server up: prepared statements, pools, and whatever is made once. */
async function recordTape(server, world, scenario) {
  let pair;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const [warmUp, ...both] = scenario.requests(world, A_TRY);
    await send(server.port, warmUp);
    pair = [];
    for (const request of both) pair.push(await record(server, scenario, request));
    if (outlineOf(pair[0]) === outlineOf(pair[1])) break;
  }
  return makeTape(scenario.name, ...pair);
}

export async function recordTapes(server, world, scenarios) {
  const tapes = [];
  for (const scenario of scenarios) tapes.push(await recordTape(server, world, scenario));
  return tapes;
}
