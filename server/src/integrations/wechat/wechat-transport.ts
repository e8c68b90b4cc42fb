import { WechatError } from './wechat-error';

/** A mini-program code is at most some 200 KB. */
const MAX_ANSWER_BYTES = 4 * 1024 * 1024;

/** -1 busy, 45009 daily quota, 45011 minute quota, 45047 too many messages: the same call may pass later. */
const TRY_LATER = new Set([-1, 45009, 45011, 45047]);

/** Failures at which the request cannot have reached WeChat. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

export type JsonObject = Record<string, unknown>;

export interface WechatCall {
  operation: string;
  path: string;
  query: Record<string, string>;
  /** Present: POST with this JSON; absent: GET. */
  body?: JsonObject;
  /** True when doing it twice would be noticed by a person: a lost answer is then `ambiguous`. */
  onceOnly?: boolean;
}

/** HTTP to WeChat: one attempt, bounded in time and size, every failure a `WechatError`. */
export class WechatTransport {
  constructor(
    private readonly base: string,
    private readonly timeoutMs: number,
  ) {}

  /** The JSON object that came back, errcode 0 or absent. */
  async json(call: WechatCall): Promise<JsonObject> {
    return accepted(call, parse(call, await this.bytes(call)));
  }

  /** The picture that came back; WeChat answers JSON instead when it refuses. */
  async png(call: WechatCall): Promise<Buffer> {
    const bytes = await this.bytes(call);
    if (isPng(bytes)) return bytes;
    accepted(call, parse(call, bytes));
    throw new WechatError('malformed', call.operation, null, 'not a PNG');
  }

  private async bytes(call: WechatCall): Promise<Buffer> {
    const url = new URL(call.path, this.base);
    url.search = new URLSearchParams(call.query).toString();
    try {
      const response = await fetch(url, {
        ...(call.body && {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(call.body),
        }),
        // The query carries the secret or the token: it goes nowhere but to the configured host.
        redirect: 'error',
        signal: AbortSignal.timeout(this.timeoutMs),
      });
      if (!response.ok) throw lost(call, `HTTP ${response.status}`);
      return await readBounded(call, response);
    } catch (error) {
      if (error instanceof WechatError) throw error;
      const reason = failureName(error);
      if (NEVER_SENT.has(reason)) {
        throw new WechatError('unavailable', call.operation, null, reason);
      }
      throw lost(call, reason);
    }
  }
}

async function readBounded(call: WechatCall, response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_ANSWER_BYTES) throw unreadable(call, 'answer too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parse(call: WechatCall, bytes: Buffer): JsonObject {
  try {
    const answer: unknown = JSON.parse(bytes.toString('utf8'));
    if (isObject(answer)) return answer;
  } catch {
    // Told below, without the text itself: it may quote what was sent.
  }
  throw unreadable(call, 'not a JSON object');
}

function accepted(call: WechatCall, answer: JsonObject): JsonObject {
  const errcode = answer.errcode ?? 0;
  if (typeof errcode !== 'number') throw unreadable(call, 'errcode is not a number');
  if (errcode === 0) return answer;
  if (errcode === -1 && call.onceOnly) {
    throw new WechatError('ambiguous', call.operation, errcode, 'busy');
  }
  const kind = TRY_LATER.has(errcode) ? 'unavailable' : 'rejected';
  throw new WechatError(kind, call.operation, errcode, 'refused');
}

function lost(call: WechatCall, reason: string): WechatError {
  return new WechatError(call.onceOnly ? 'ambiguous' : 'unavailable', call.operation, null, reason);
}

function unreadable(call: WechatCall, reason: string): WechatError {
  return new WechatError(call.onceOnly ? 'ambiguous' : 'malformed', call.operation, null, reason);
}

/** 'ECONNREFUSED', 'TimeoutError' …: a name, never a message, which may quote the address. */
function failureName(error: unknown): string {
  if (!isObject(error)) return 'failed';
  const code = isObject(error.cause) ? error.cause.code : undefined;
  if (typeof code === 'string') return code;
  return typeof error.name === 'string' ? error.name : 'failed';
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

function isPng(bytes: Buffer): boolean {
  return bytes.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE);
}
