import { randomUUID } from 'node:crypto';
import type { GetAnswers, PostRoutes } from '../../src/api/contract';

type Parts = Readonly<Record<string, string>>;

/** An answer whose shape the server's end-to-end tests hold against the contract. */
interface Answered<T> {
  readonly status: number;
  readonly body: T;
}

/** Somebody at the server's HTTP interface: the other side of what the mini-program does. */
export class Caller {
  private constructor(
    private readonly baseUrl: string,
    private readonly token: string | null,
  ) {}

  static async logIn(baseUrl: string, code: string): Promise<Caller> {
    const guest = new Caller(baseUrl, null);
    const { accessToken } = await guest.post('/session/wechat', { code });
    return new Caller(baseUrl, accessToken);
  }

  async get<P extends keyof GetAnswers>(
    route: P,
    parts: Parts = {},
    query: Parts = {},
  ): Promise<GetAnswers[P]> {
    const url = `${filled(route, parts)}?${new URLSearchParams(query).toString()}`;
    return succeeded(await this.send<GetAnswers[P]>('GET', url), `GET ${url}`);
  }

  async post<P extends keyof PostRoutes>(
    route: P,
    body: PostRoutes[P]['body'],
    parts: Parts = {},
  ): Promise<PostRoutes[P]['answer']> {
    const url = filled(route, parts);
    return succeeded(await this.send<PostRoutes[P]['answer']>('POST', url, body), `POST ${url}`);
  }

  /** For what is expected to be refused. */
  async send<T>(method: string, url: string, body?: unknown): Promise<Answered<T>> {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (this.token !== null) headers.authorization = `Bearer ${this.token}`;
    if (method === 'POST') headers['idempotency-key'] = randomUUID();
    const payload = method === 'POST' ? JSON.stringify(body ?? {}) : undefined;
    const response = await fetch(`${this.baseUrl}/api/v1${url}`, {
      method,
      headers,
      body: payload,
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as T };
  }
}

function filled(route: string, parts: Parts): string {
  return route.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(parts[name] ?? ''));
}

function succeeded<T>({ status, body }: Answered<T>, what: string): T {
  if (status >= 400) throw new Error(`${what}: ${status} ${JSON.stringify(body)}`);
  return body;
}
