import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { home } from './home';

const entry = join(__dirname, '../../dist/main.js');

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** A second instance of the server on this worker's database, in a process of its own that can be killed. */
export class ChildServer {
  output = '';

  private constructor(
    readonly baseUrl: string,
    private readonly child: ChildProcess,
  ) {
    child.stdout?.on('data', (chunk: Buffer) => (this.output += chunk.toString('utf8')));
    child.stderr?.on('data', (chunk: Buffer) => (this.output += chunk.toString('utf8')));
  }

  static async start(env: Record<string, string> = {}): Promise<ChildServer> {
    const port = await freePort();
    const child = spawn(process.execPath, [entry], {
      env: { ...process.env, ...home.environment, PORT: String(port), LOG_LEVEL: 'debug', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const server = new ChildServer(`http://127.0.0.1:${port}`, child);
    for (let tries = 0; tries < 600; tries += 1) {
      const ready = await fetch(`${server.baseUrl}/readyz`).catch(() => undefined);
      if (ready?.ok) return server;
      if (child.exitCode !== null) break;
      await sleep(100);
    }
    throw new Error(`the server did not start:\n${server.output}`);
  }

  /** kill -9 unless told otherwise; answers when the process is gone. */
  async end(signal: NodeJS.Signals = 'SIGKILL'): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    const gone = new Promise<number | null>((resolve) => this.child.once('exit', resolve));
    this.child.kill(signal);
    return gone;
  }
}
