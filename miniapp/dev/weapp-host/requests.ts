import http from 'node:http';

/** A `wx.request` as the app made it; `path` is without origin and `/api/v1`. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly bodyText: string | null;
  /** A file, sent as it is. */
  readonly bodyBytes?: Uint8Array;
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers requests in place of a server; throwing means the network failed. */
export type RequestStub = (request: SentRequest) => Reply | Promise<Reply>;

export interface LoggedRequest extends SentRequest {
  /** The HTTP status, or why there was none; null while under way. */
  outcome: number | 'offline' | 'failed' | null;
}

/** Everything the app asked for, in order, an array a test can search. */
export class RequestLog extends Array<LoggedRequest> {
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  add(request: SentRequest): LoggedRequest {
    const entry: LoggedRequest = { ...request, outcome: null };
    this.push(entry);
    return entry;
  }

  /** Requests of a method to a path, e.g. `to('POST', '/stations/1/visits')`. */
  to(method: string, path: string | RegExp): LoggedRequest[] {
    return this.filter(
      (each) =>
        each.method === method &&
        (typeof path === 'string' ? each.path === path : path.test(each.path)),
    );
  }
}

/** Sends a request on to a real server on loopback, whatever origin the build was made for. */
export function forward(apiBase: string, request: SentRequest): Promise<Reply> {
  const { pathname, search } = new URL(request.url);
  const target = new URL(`${pathname}${search}`, apiBase);
  return new Promise((resolve, reject) => {
    const outgoing = http.request(
      target,
      { method: request.method, headers: withLength(request), agent: false },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const headers = Object.fromEntries(
            Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
          );
          resolve({ status: incoming.statusCode ?? 0, bytes: Buffer.concat(chunks), headers });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(request.bodyBytes ?? request.bodyText ?? undefined);
  });
}

function withLength(request: SentRequest): Record<string, string> {
  const { 'content-type': type = '', ...headers } = request.headers;
  const body = request.bodyBytes ?? request.bodyText;
  if (body === null) return headers;
  return {
    ...headers,
    'content-type': type,
    'content-length': String(Buffer.byteLength(body)),
  };
}
