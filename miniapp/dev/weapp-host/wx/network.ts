import { isAnyArrayBuffer } from 'node:util/types';
import type { Host } from '../host';
import { forward, type Reply, type SentRequest } from '../requests';
import { WxFailure, asyncApi, record, text, type Options, type WxApi } from './call';

const OFFLINE = 'errcode:-106 cronet_error_code:-106 error_msg:net::ERR_INTERNET_DISCONNECTED';

export function networkApis(host: Host): Record<string, WxApi> {
  const send = asyncApi(host, 'request', (options) => request(host, options));
  const download = asyncApi(host, 'downloadFile', async (options) => {
    const sent = describe(options);
    const reply = await answer(host, sent);
    return { statusCode: reply.status, tempFilePath: `wxfile://tmp/${host.requests.length}` };
  });
  const task = { abort: () => undefined, onHeadersReceived: () => undefined };
  return {
    // A request task is given back at once, whatever becomes of the request.
    request: (options) => (send(options), host.realm.clone({})) && task,
    downloadFile: (options) => (download(options), task),
    getNetworkType: asyncApi(host, 'getNetworkType', () => ({
      networkType: host.network,
      hasSystemProxy: false,
    })),
  };
}

async function request(host: Host, options: Options): Promise<object> {
  const sent = describe(options);
  const reply = await answer(host, sent);
  const header = reply.headers ?? { 'Content-Type': 'application/json; charset=utf-8' };
  return { statusCode: reply.status, header, cookies: [], data: payload(host, reply, options) };
}

async function answer(host: Host, sent: SentRequest): Promise<Reply> {
  const entry = host.requests.add(sent);
  if (host.network === 'none') {
    entry.outcome = 'offline';
    throw new WxFailure(OFFLINE, { errno: 600001 });
  }
  try {
    const reply = host.apiBase === null ? await host.stub(sent) : await forward(host.apiBase, sent);
    entry.outcome = reply.status;
    return reply;
  } catch (error) {
    entry.outcome = 'failed';
    const reason = error instanceof Error ? error.message : String(error);
    throw new WxFailure(reason, { errno: 600001 });
  }
}

function payload(host: Host, reply: Reply, options: Options): unknown {
  const bytes = reply.bytes ?? Buffer.from(textOf(reply));
  if (options.responseType === 'arraybuffer') return host.realm.arrayBuffer(bytes);
  const body = Buffer.from(bytes).toString('utf8');
  if (options.dataType !== undefined && options.dataType !== 'json') return body;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
}

function textOf(reply: Reply): string {
  return reply.body === undefined ? '' : JSON.stringify(reply.body);
}

function describe(options: Options): SentRequest {
  const url = text(options.url);
  if (!/^https?:\/\//.test(url)) throw new WxFailure(`invalid url "${url}"`);
  const target = new URL(url);
  const method = text(options.method, 'GET').toUpperCase();
  const headers = Object.fromEntries(
    Object.entries(record(options.header)).map(([name, value]) => [
      name.toLowerCase(),
      text(value),
    ]),
  );
  const { data } = options;
  const isQuery = method === 'GET' || method === 'HEAD';
  if (isQuery) {
    for (const [name, value] of Object.entries(record(data))) {
      target.searchParams.append(name, text(value, String(value)));
    }
  }
  const bytes = isAnyArrayBuffer(data) ? Buffer.from(data) : undefined;
  const hasNoText = isQuery || bytes !== undefined || data === undefined || data === null;
  const body = hasNoText ? null : bodyText(data);
  return {
    method,
    url: target.href,
    path: target.pathname.replace(/^.*?\/api\/v1(?=\/|$)/, ''),
    query: Object.fromEntries(target.searchParams),
    headers: { 'content-type': 'application/json', ...headers },
    body: body === null ? null : parsed(body),
    bodyText: body,
    ...(bytes ? { bodyBytes: bytes } : {}),
  };
}

function bodyText(data: unknown): string {
  return typeof data === 'string' ? data : JSON.stringify(data);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
}
