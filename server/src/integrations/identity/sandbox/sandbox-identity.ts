import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { timingSafeEqual } from 'node:crypto';
import { IDENTITY_PATH, signatureOf } from '../identity.client';

/** How it answers: as it should, or as badly as such services do. */
export const identityModes = ['ok', 'down', 'slow', 'malformed', 'ambiguous', 'error'] as const;
export type IdentityMode = (typeof identityModes)[number];

const CLOCK_SKEW_MS = 5 * 60_000;

/**
 * An identity service to develop and test against, on the loopback address only: names with 假 do not match their number,
 * names with 无 are in no register, all others match. POST /sandbox/identity/mode { mode } makes it misbehave.
 */
export class SandboxIdentity {
  private server: Server | null = null;
  private mode: IdentityMode = 'ok';
  /** How often it was asked; what was asked is not kept. */
  asked = 0;

  constructor(private readonly keys: { appKey: string; secret: string }) {}

  async start(port = 0): Promise<{ base: string; stop: () => Promise<void> }> {
    const server = createServer((request, response) => {
      this.serve(request, response).catch(() => response.destroy());
    });
    this.server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
    const address = server.address();
    const bound = typeof address === 'object' && address ? address.port : port;
    return { base: `http://127.0.0.1:${bound}`, stop: () => this.stop() };
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server) return;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }

  misbehave(mode: IdentityMode): void {
    this.mode = mode;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    if (request.method === 'POST' && request.url === '/sandbox/identity/mode') {
      const { mode } = JSON.parse(body) as { mode?: string };
      const wanted = identityModes.find((one) => one === mode);
      if (wanted) this.mode = wanted;
      return send(response, wanted ? 200 : 400, {});
    }
    if (request.method !== 'POST' || request.url !== IDENTITY_PATH) return send(response, 404, {});
    this.asked += 1;
    if (this.mode === 'down') return void response.destroy();
    if (this.mode === 'slow') await pause(10_000);
    if (this.mode === 'malformed') return void response.writeHead(200).end('<html>{"code":');
    if (this.mode === 'error') return send(response, 200, { code: 50001, message: '系统繁忙' });
    if (this.mode === 'ambiguous')
      return send(response, 200, { code: 0, data: { result: 'unsure' } });
    if (!this.isSigned(request, body))
      return send(response, 401, { code: 40101, message: '签名不对' });
    const { name = '' } = JSON.parse(body) as { name?: string };
    send(response, 200, { code: 0, request_id: 'sandbox', data: { result: resultFor(name) } });
  }

  private isSigned(request: IncomingMessage, body: string): boolean {
    const header = (name: string): string => String(request.headers[name] ?? '');
    const [timestamp, nonce] = [header('x-timestamp'), header('x-nonce')];
    const expected = signatureOf(this.keys.secret, { timestamp, nonce, body });
    const given = header('x-signature');
    const isFresh = Math.abs(Date.now() - Number(timestamp)) < CLOCK_SKEW_MS;
    return (
      header('x-app-key') === this.keys.appKey &&
      isFresh &&
      given.length === expected.length &&
      timingSafeEqual(Buffer.from(given), Buffer.from(expected))
    );
  }
}

const resultFor = (name: string): string =>
  name.includes('假') ? 'mismatch' : name.includes('无') ? 'not_found' : 'match';

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** Unreferenced: a slow answer must not keep a stopped process alive. */
const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
