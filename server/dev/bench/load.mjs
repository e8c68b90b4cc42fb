// The load generator: its own process, a bounded count of requests, a fixed number under way.
import http from 'node:http';

const agents = new Map();

function agentFor(port, concurrency) {
  if (!agents.has(port))
    agents.set(port, new http.Agent({ keepAlive: true, maxSockets: concurrency }));
  return agents.get(port);
}

function send(port, agent, { method, path, headers = {}, body }) {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const sized =
    text === undefined
      ? headers
      : {
          ...headers,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
        };
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const request = http.request(
      { host: '127.0.0.1', port, agent, method, path, headers: sized },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            ms: performance.now() - startedAt,
            status: response.statusCode,
            text: response.statusCode === 200 ? '' : Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    request.on('error', reject);
    request.end(text);
  });
}

process.on('message', async ({ port, requests, concurrency }) => {
  const agent = agentFor(port, concurrency);
  const times = [];
  const refused = [];
  let next = 0;
  const client = async () => {
    for (let i = next; i < requests.length; i = next) {
      next += 1;
      const { ms, status, text } = await send(port, agent, requests[i]);
      times.push(ms);
      if (status !== 200) refused.push({ status, text, path: requests[i].path });
    }
  };
  try {
    await Promise.all(Array.from({ length: concurrency }, client));
    process.send({ times, refused: refused.slice(0, 3), refusedCount: refused.length });
  } catch (error) {
    process.send({ failure: error.message });
  }
});
process.on('disconnect', () => process.exit(0));
