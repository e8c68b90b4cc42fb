import { randomUUID } from 'node:crypto';
import { Contract } from './contract';
import { home } from './home';

export interface Answer<T> {
  status: number;
  body: T;
  headers: Headers;
}

export interface ErrorBody {
  code: string;
  message: string;
  requestId: string;
  fields?: Record<string, string>;
}

interface SendOptions {
  /** One an intention; made anew unless given. `null` sends none. */
  key?: string | null;
  headers?: Record<string, string>;
}

let contract: Promise<Contract> | undefined;

/** Somebody with a phone: every answer they get is checked against the contract. */
export class Actor {
  constructor(
    readonly name: string,
    public token: string | null,
    public refreshToken: string | null = null,
    /** Another instance than the worker's own. */
    readonly baseUrl: string = home.baseUrl,
  ) {}

  get<T>(path: string): Promise<Answer<T>> {
    return this.send<T>('GET', path, undefined, { key: null });
  }

  post<T>(path: string, body: unknown = {}, options: SendOptions = {}): Promise<Answer<T>> {
    return this.send<T>('POST', path, body, options);
  }

  /** Expects success and answers the body. */
  async mustGet<T>(path: string): Promise<T> {
    return succeed(await this.get<T>(path), `GET ${path}`);
  }

  async mustPost<T>(path: string, body: unknown = {}, options: SendOptions = {}): Promise<T> {
    return succeed(await this.post<T>(path, body, options), `POST ${path}`);
  }

  async send<T>(
    method: string,
    path: string,
    body: unknown,
    options: SendOptions,
  ): Promise<Answer<T>> {
    const key = options.key === undefined ? randomUUID() : options.key;
    const response = await fetch(`${this.baseUrl}/api/v1${path}`, {
      method,
      headers: {
        ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === null ? {} : { 'idempotency-key': key }),
        ...options.headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const type = response.headers.get('content-type') ?? '';
    if (/^(image|application\/(pdf|vnd\.)|text\/calendar)/.test(type)) {
      return {
        status: response.status,
        body: Buffer.from(await response.arrayBuffer()) as T,
        headers: response.headers,
      };
    }
    const text = await response.text();
    const answer = text === '' ? undefined : (JSON.parse(text) as unknown);
    contract ??= Contract.of(home.baseUrl);
    (await contract).check(method, `/api/v1${path.split('?')[0]}`, response.status, answer);
    return { status: response.status, body: answer as T, headers: response.headers };
  }
}

function succeed<T>(answer: Answer<T>, what: string): T {
  if (answer.status >= 400)
    throw new Error(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

export const guest = (baseUrl?: string): Actor => new Actor('guest', null, null, baseUrl);

interface Session {
  accessToken: string;
  refreshToken: string;
}

/** Logs a persona of the demo city in, as the mini-program does. */
export async function actor(persona: string, baseUrl?: string): Promise<Actor> {
  const code = `sandbox-${persona}.${randomUUID()}`;
  const session = await guest(baseUrl).mustPost<Session>(
    '/session/wechat',
    { code },
    { key: null },
  );
  return new Actor(persona, session.accessToken, session.refreshToken, baseUrl);
}
