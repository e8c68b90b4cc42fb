import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isObject, type JsonObject } from '../wechat-transport';
import { readFault, SandboxFaults, type Fault } from './faults';
import { isOpenid, sandboxOpenid } from './identities';
import { Refusal } from './refusals';
import { SandboxApi, type SandboxOptions } from './sandbox-api';

const KEPT_REQUESTS = 1000;
const ADVICE = ['pass', 'review', 'risky'] as const;
const MAX_BODY_BYTES = 1024 * 1024;

/** A request as the sandbox keeps it for inspection: without secret and token. */
export interface SeenRequest {
  at: string;
  method: string;
  path: string;
  query: Record<string, string>;
  body: unknown;
  errcode: number;
}

/**
 * A WeChat server to develop and test against, on the loopback address only. Beside WeChat's own paths it has
 * GET/DELETE /sandbox/wechat/requests and POST /sandbox/wechat/{mode,subscriptions,media}.
 */
export class SandboxWechat {
  readonly faults = new SandboxFaults();
  readonly api: SandboxApi;
  private readonly seen: SeenRequest[] = [];
  private server: Server | null = null;

  constructor(options: SandboxOptions = {}) {
    this.api = new SandboxApi(options);
  }

  /** Port 0 or absent: any free one. */
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
    const server = this.server;
    this.server = null;
    if (!server) return;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }

  /** What WeChat was sent, oldest first. */
  requests(path?: string): SeenRequest[] {
    return this.seen.filter((request) => path === undefined || request.path === path);
  }

  forgetRequests(): void {
    this.seen.length = 0;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://sandbox');
    const method = request.method ?? 'GET';
    const raw = await readBody(request);
    if (url.pathname.startsWith('/sandbox/wechat/')) {
      this.control(method, url, raw, response);
    } else if (this.api.has(url.pathname)) {
      await this.play(method, url, raw, response);
    } else {
      sendJson(response, 404, {});
    }
  }

  /** Carries the request out unless told to refuse it, and answers as well or as badly as it was told to. */
  private async play(
    method: string,
    url: URL,
    raw: string,
    response: ServerResponse,
  ): Promise<void> {
    const fault = this.faults.take(url.pathname);
    if (fault.mode === 'down') {
      this.remember(method, url, raw, -1);
      response.destroy();
      return;
    }
    const answer = this.carryOut(method, url, raw, fault);
    const errcode =
      !Buffer.isBuffer(answer) && typeof answer.errcode === 'number' ? answer.errcode : 0;
    this.remember(method, url, raw, errcode);
    if (fault.mode === 'malformed') return send(response, 200, 'text/html', '<html>{"errcode":');
    if (fault.mode === 'slow') await pause(fault.delayMs ?? 10_000);
    if (Buffer.isBuffer(answer)) send(response, 200, 'image/png', answer);
    else sendJson(response, 200, answer);
  }

  private carryOut(method: string, url: URL, raw: string, fault: Fault): JsonObject | Buffer {
    try {
      if (fault.mode === 'error') throw new Refusal(fault.errcode ?? -1);
      return this.api.answer(method, url.pathname, url.searchParams, raw);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { errcode: error.errcode, errmsg: `${error.message} rid: 00000000-00000000-00000000` };
    }
  }

  private remember(method: string, url: URL, raw: string, errcode: number): void {
    const query = new URLSearchParams(url.searchParams);
    query.delete('secret');
    query.delete('access_token');
    const body = readJson(raw);
    if (isObject(body)) delete body.secret;
    this.seen.push({
      at: new Date().toISOString(),
      method,
      path: url.pathname,
      query: Object.fromEntries(query),
      body,
      errcode,
    });
    if (this.seen.length > KEPT_REQUESTS) this.seen.shift();
  }

  private control(method: string, url: URL, raw: string, response: ServerResponse): void {
    const act = `${method} ${url.pathname.slice('/sandbox/wechat/'.length)}`;
    if (act === 'GET requests') {
      const path = url.searchParams.get('path') ?? undefined;
      return sendJson(response, 200, { items: this.requests(path) });
    }
    if (act === 'DELETE requests') {
      this.forgetRequests();
      return sendJson(response, 200, {});
    }
    const body = readJson(raw);
    if (act === 'POST mode') {
      const fault = readFault(body);
      if (fault) this.faults.set(fault);
      return sendJson(response, fault ? 200 : 400, {});
    }
    if (act === 'POST media') {
      const advice = ADVICE.find((one) => isObject(body) && one === body.advice);
      if (advice) this.api.media.expect(advice);
      return sendJson(response, advice ? 200 : 400, {});
    }
    if (act === 'POST subscriptions') {
      return sendJson(response, this.presetConsent(body) ? 200 : 400, {});
    }
    return sendJson(response, 404, {});
  }

  private presetConsent(body: unknown): boolean {
    if (!isObject(body)) return false;
    const { name, templateId, answer, times } = body;
    const openid = typeof name === 'string' ? sandboxOpenid(name) : body.openid;
    if (!isOpenid(openid) || (answer !== 'accepted' && answer !== 'refused')) return false;
    this.api.consents.preset(
      openid,
      typeof templateId === 'string' ? templateId : null,
      answer,
      typeof times === 'number' ? times : 1,
    );
    return true;
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY_BYTES) throw new Error('body too long');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readJson(raw: string): unknown {
  try {
    return raw === '' ? null : JSON.parse(raw);
  } catch {
    return raw;
  }
}

function sendJson(response: ServerResponse, status: number, body: JsonObject): void {
  send(response, status, 'application/json; encoding=utf-8', JSON.stringify(body));
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'content-type': type }).end(body);
}

/** Unreferenced: a slow answer must not keep a stopped process alive. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
