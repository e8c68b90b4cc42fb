// One request, and how long the answer took. A client of its own instead of node:http, which would spend more of the two
// cores on asking than the server spends on answering.
import net from 'node:net';

/** Connections to one instance, kept: as a proxy in front of the server does. The rest waits, and its clock runs. */
const CONNECTIONS = 256;
const HEAD_END = Buffer.from('\r\n\r\n');

class Connection {
  #socket;
  #received = Buffer.alloc(0);
  #waiting;

  constructor(port, onEnd) {
    this.#socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('data', (chunk) => this.#read(chunk));
    const end = (error) => {
      onEnd(this);
      this.#waiting?.reject(error ?? new Error('the connection was closed'));
      this.#waiting = undefined;
    };
    this.#socket.once('error', end);
    this.#socket.once('close', () => end());
  }

  ask(text) {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(text);
    });
  }

  #read(chunk) {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const headEnd = this.#received.indexOf(HEAD_END);
    if (headEnd < 0) return;
    const head = this.#received.toString('latin1', 0, headEnd).toLowerCase();
    const from = headEnd + HEAD_END.length;
    const length = Number(/\r\ncontent-length: (\d+)/.exec(head)?.[1] ?? 0);
    if (this.#received.length < from + length) return;
    const body = this.#received.toString('utf8', from, from + length);
    this.#received = this.#received.subarray(from + length);
    const { resolve } = this.#waiting;
    this.#waiting = undefined;
    if (/\r\nconnection: close/.test(head)) this.#socket.end();
    resolve({ head, body });
  }
}

class Pool {
  #idle = [];
  #queue = [];
  #open = 0;

  constructor(port) {
    this.port = port;
  }

  async ask(text) {
    const connection =
      this.#idle.pop() ??
      (this.#open < CONNECTIONS
        ? this.#connect()
        : await new Promise((resolve) => this.#queue.push(resolve)));
    const answer = await connection.ask(text);
    const next = this.#queue.shift();
    if (next) next(connection);
    else this.#idle.push(connection);
    return answer;
  }

  #connect() {
    this.#open += 1;
    let isOpen = true;
    return new Connection(this.port, (connection) => {
      if (!isOpen) return;
      isOpen = false;
      this.#open -= 1;
      const at = this.#idle.indexOf(connection);
      if (at >= 0) this.#idle.splice(at, 1);
      this.#queue.shift()?.(this.#connect());
    });
  }
}

const pools = new Map();

const poolOf = (port) => {
  if (!pools.has(port)) pools.set(port, new Pool(port));
  return pools.get(port);
};

function bodyOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Opens the connections to an instance, as a proxy has them from the morning on: libuv accepts one connection a turn of its
 * loop, so hundreds of fresh ones in the second of the rush wait for seconds before anybody reads what they ask.
 */
export const openConnections = (port) =>
  Promise.all(
    Array.from({ length: CONNECTIONS }, () => send(port, { method: 'GET', path: '/livez' })),
  );

/** Rejects when the connection is lost, as when the server is killed. */
export async function send(port, { method, path, token, key, body }) {
  const text = method === 'GET' ? '' : JSON.stringify(body ?? {});
  const lines = [`${method} ${path} HTTP/1.1`, 'host: 127.0.0.1'];
  if (token) lines.push(`authorization: Bearer ${token}`);
  if (key) lines.push(`idempotency-key: ${key}`);
  if (text)
    lines.push('content-type: application/json', `content-length: ${Buffer.byteLength(text)}`);
  const startedAt = performance.now();
  const answer = await poolOf(port).ask(`${lines.join('\r\n')}\r\n\r\n${text}`);
  return {
    status: Number(answer.head.slice(9, 12)),
    ms: performance.now() - startedAt,
    retryAfter: Number(/\r\nretry-after: (\d+)/.exec(answer.head)?.[1]),
    body: bodyOf(answer.body),
  };
}
