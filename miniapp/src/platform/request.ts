import Taro from '@tarojs/taro';
import { base64Of } from './base64';
import { noteOnline } from './network';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface Question {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  body?: object;
  /** A file as the whole body. */
  file?: ArrayBuffer;
  /** The answer is bytes; they come back as base64. */
  asBytes?: boolean;
}

const timeoutMs = 12_000;
/** Five megabytes over a slow line. */
const fileTimeoutMs = 60_000;

/** One HTTP request; throws `NoAnswer` only when there was no answer at all. */
export async function request(question: Question): Promise<Answer> {
  const { statusCode, data } = await answerTo(question);
  return { status: statusCode, body: question.asBytes ? bytesIn(data) : data };
}

async function answerTo({ method, url, headers, body, file, asBytes }: Question) {
  try {
    const answer = await Taro.request<unknown>({
      url,
      method,
      header: { ...headers, ...typeOf(body, file) },
      data: file ?? (body ? JSON.stringify(body) : undefined),
      ...(asBytes ? { responseType: 'arraybuffer' as const } : { dataType: 'json' }),
      timeout: file ? fileTimeoutMs : timeoutMs,
    });
    noteOnline(true);
    return answer;
  } catch (error) {
    const timedOut = /time\s?out|abort/i.test(messageOf(error));
    if (!timedOut) noteOnline(false);
    throw new NoAnswer(timedOut);
  }
}

function typeOf(body: object | undefined, file: ArrayBuffer | undefined): Record<string, string> {
  if (file) return { 'Content-Type': 'application/octet-stream' };
  return body ? { 'Content-Type': 'application/json' } : {};
}

/** The network gave nothing back; whether the server did the act is not known. */
export class NoAnswer extends Error {
  constructor(readonly timedOut: boolean) {
    super(timedOut ? 'timed out' : 'no network');
  }
}

/** An error body that was asked for as bytes stays unread: its status says enough. */
function bytesIn(data: unknown): string | undefined {
  return isBuffer(data) ? base64Of(data) : undefined;
}

/** A buffer of another realm (WeChat's network thread) is no instance of this one's class. */
function isBuffer(data: unknown): data is ArrayBuffer {
  return Object.prototype.toString.call(data) === '[object ArrayBuffer]';
}

function messageOf(error: unknown): string {
  if (error instanceof Error) return `${error.name} ${error.message}`;
  return typeof error === 'object' && error !== null && 'errMsg' in error
    ? String(error.errMsg)
    : '';
}
