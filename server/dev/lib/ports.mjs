import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export function isPortFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

export async function nextFreePort(from) {
  for (let port = from; port < from + 200; port += 1) if (await isPortFree(port)) return port;
  throw new Error(`no free port between ${from} and ${from + 200}`);
}

/** Whether a server on this port speaks first, as MariaDB does once it really accepts connections. */
export function greets(port) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1' });
    const settle = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1_000, () => settle(false));
    socket.once('error', () => settle(false));
    socket.once('close', () => settle(false));
    socket.once('data', () => settle(true));
  });
}

export async function untilGreets(port, { patienceMs, stillHopeful }) {
  for (const end = Date.now() + patienceMs; Date.now() < end; await sleep(50)) {
    if (await greets(port)) return true;
    if (!stillHopeful()) return false;
  }
  return false;
}
