// One request of each kind against a server that tells its statements, twice, becomes a tape for the floor.
import { once } from 'node:events';
import { scenarios } from './scenarios.mjs';
import { makeTape } from './tape.mjs';

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
export async function recordTapes(server, world) {
  const tapes = [];
  for (const scenario of scenarios) {
    const [warmUp, first, second] = scenario.requests(world, 3);
    await send(server.port, warmUp);
    const recordings = [
      await record(server, scenario, first),
      await record(server, scenario, second),
    ];
    tapes.push(makeTape(scenario.name, ...recordings));
  }
  return tapes;
}
