import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Caller } from './caller';

const server = path.join(__dirname, '../../../server');
const readyTries = 300;
const readyPauseMs = 100;

/** What is used of the server's own database driver. */
interface Driver {
  createConnection(options: { uri: string }): Promise<Connection>;
}
interface Connection {
  query(sql: string): Promise<[unknown]>;
  end(): Promise<void>;
}

/** The compiled server in a process of its own, with the demo city in a database of its own. */
export class RealServer {
  output = '';

  private constructor(
    readonly baseUrl: string,
    private readonly env: NodeJS.ProcessEnv,
    private readonly folder: string,
    private readonly child: ChildProcess,
  ) {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString('utf8')));
  }

  /** @param at the instant (ISO) at which the server's clock starts, and the demo city stands */
  static async start(database: string, at: string): Promise<RealServer> {
    const databaseUrl = await freshDatabase(database);
    const folder = mkdtempSync(path.join(tmpdir(), 'home-weapp-'));
    const port = await freePort();
    const env = {
      ...process.env,
      NODE_ENV: 'test',
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      SANDBOX_CLOCK: at,
      STORAGE_URL: `file:${path.join(folder, 'files')}`,
      LOG_LEVEL: 'error',
      ...keyFiles(folder),
    };
    for (const script of ['dist/database/migrate.js', 'dist/database/seeds/seed.js'])
      runToEnd(script, env);
    const child = spawn(process.execPath, ['dist/main.js'], { cwd: server, env });
    const started = new RealServer(`http://127.0.0.1:${port}`, env, folder, child);
    await started.becomesReady();
    return started;
  }

  private async becomesReady(): Promise<void> {
    for (let tries = 0; tries < readyTries && this.child.exitCode === null; tries += 1) {
      const answer = await fetch(`${this.baseUrl}/readyz`).catch(() => undefined);
      if (answer?.ok) return;
      await sleep(readyPauseMs);
    }
    await this.stop();
    throw new Error(`The server did not start:\n${this.output}`);
  }

  /** Somebody who asks the server without this mini-program, logged in as a persona. */
  as(persona: string): Promise<Caller> {
    return Caller.logIn(this.baseUrl, `sandbox-${persona}.${randomUUID()}`);
  }

  async now(): Promise<string> {
    const answer = await fetch(`${this.baseUrl}/sandbox/clock`);
    return String(Object(await answer.json()).now);
  }

  async moveClock(order: { advanceSeconds: number } | { now: string }): Promise<void> {
    const answer = await fetch(`${this.baseUrl}/sandbox/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(order),
    });
    if (!answer.ok) throw new Error(`The clock was not moved: ${await answer.text()}`);
  }

  /** The one number that a query answers. */
  async count(sql: string): Promise<number> {
    const connection = await driver().createConnection({ uri: String(this.env.DATABASE_URL) });
    const [rows] = await connection.query(sql);
    await connection.end();
    return Number(Object.values(Object(Array.isArray(rows) ? rows[0] : undefined))[0]);
  }

  /** @throws Error naming what does not hold in the database */
  checkInvariants(): void {
    runToEnd('dist/invariants/main.js', this.env);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const gone = new Promise((resolve) => this.child.once('exit', resolve));
      this.child.kill('SIGKILL');
      await gone;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

// The edge: the driver belongs to the server's package, so its types are not installed here.
function driver(): Driver {
  return createRequire(path.join(server, 'package.json'))('mysql2/promise') as Driver;
}

async function freshDatabase(name: string): Promise<string> {
  const base = process.env.TEST_DATABASE_URL;
  if (!base) throw new Error('TEST_DATABASE_URL is not set. Run: npm test -- --only=weapp');
  const url = new URL(base);
  url.pathname = '/';
  const root = await driver().createConnection({ uri: url.href });
  await root.query(`DROP DATABASE IF EXISTS ${name}`);
  await root.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  await root.end();
  url.pathname = `/${name}`;
  return url.href;
}

function keyFiles(folder: string): Record<string, string> {
  const names = ['SESSION_KEY_FILE', 'DATA_KEY_FILE'];
  return Object.fromEntries(
    names.map((name) => {
      const file = path.join(folder, name);
      writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 });
      return [name, file];
    }),
  );
}

function runToEnd(script: string, env: NodeJS.ProcessEnv): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { cwd: server, env });
  if (status !== 0) throw new Error(`${script} failed:\n${String(stdout)}${String(stderr)}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
