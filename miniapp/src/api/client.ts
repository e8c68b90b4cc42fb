import { NoAnswer, request } from '../platform/request';
import { upload, type RunningUpload } from '../platform/upload';
import { Cancelled } from '../platform/upload-cancelled';
import { session } from '../session/session';
import type { GetAnswers, PostRoutes } from './contract';
import {
  ApiError,
  cancelledCode,
  offlineCode,
  signedOutCode,
  timeoutCode,
  toApiError,
} from './error';
import { queryText, type Query } from './query';

declare const API_BASE: string;

interface Options {
  /** Values for the `{…}` in the path. */
  path?: Readonly<Record<string, string>>;
  /** `required`: logs in first. `optional`: a guest gets an answer too. `none`: no session at all. */
  viewer?: 'required' | 'optional' | 'none';
}

export function get<P extends keyof GetAnswers>(
  path: P,
  options: Options & { query?: Query } = {},
): Promise<GetAnswers[P]> {
  return send<GetAnswers[P]>(
    'GET',
    fill(path, options.path) + queryText(options.query ?? {}),
    options,
  );
}

/** `key`: one UUID per intention, the same for every try (see use-intention). */
export function post<P extends keyof PostRoutes>(
  path: P,
  body: PostRoutes[P]['body'],
  options: Options & { key?: string; query?: Query } = {},
): Promise<PostRoutes[P]['answer']> {
  const url = fill(path, options.path) + queryText(options.query ?? {});
  return send<PostRoutes[P]['answer']>('POST', url, options, body ?? {});
}

/** A file as the whole body. */
export function postFile<P extends '/roster/imports'>(
  path: P,
  file: ArrayBuffer,
  { query, key }: { query: Query; key: string },
): Promise<PostRoutes[P]['answer']> {
  return send<PostRoutes[P]['answer']>('POST', path + queryText(query), { key, file });
}

/** A picture on its way. */
export interface Sending<T> {
  readonly answer: Promise<T>;
  readonly cancel: () => void;
}

/** A picture of the phone; `key` as with `post`. A token that ran out is renewed and the picture sent once more. */
export function postPicture<P extends '/files' | '/photos'>(
  path: P,
  picture: string,
  { query, key, onProgress }: { query: Query; key: string; onProgress: (percent: number) => void },
): Sending<PostRoutes[P]['answer']> {
  let running: RunningUpload | undefined;
  let cancelled = false;
  const attempt = async (token: string | undefined) => {
    if (cancelled) throw stopped();
    const headers = {
      'Idempotency-Key': key,
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    };
    const url = `${API_BASE}/api/v1${path}${queryText(query)}`;
    running = upload({ url, headers, path: picture, onProgress });
    try {
      return await running.answer;
    } catch (error) {
      if (error instanceof Cancelled) throw stopped();
      throw error instanceof NoAnswer ? withoutAnswer(error, '照片还在手机里，') : error;
    }
  };
  const work = async (): Promise<PostRoutes[P]['answer']> => {
    const token = await session.token();
    const first = await attempt(token);
    if (first.status !== 401 || !token) return unwrap(first);
    return unwrap(await attempt(await session.renew(token)));
  };
  return {
    answer: work(),
    cancel: () => {
      cancelled = true;
      running?.cancel();
    },
  };
}

const stopped = (): ApiError => new ApiError(cancelledCode, '已经停下，没有上传。');

type BytesPath =
  | '/stations/{id}/code.png'
  | '/stations/{id}/poster.pdf'
  | '/venues/{id}/poster.pdf'
  | '/venue-figures/export'
  | '/membership/proof.pdf'
  | '/organisations/{id}/code/picture.png'
  | '/organisations/{id}/code/poster.pdf';

/** Bytes as base64: an <Image> or a download cannot say who is asking. */
export function getBytes(
  path: BytesPath,
  options: Options & { query?: Query } = {},
): Promise<string> {
  const url = fill(path, options.path) + queryText(options.query ?? {});
  return send<string>('GET', url, { ...options, asBytes: true });
}

interface HowSent {
  key?: string;
  asBytes?: boolean;
  file?: ArrayBuffer;
}

async function send<T>(
  method: 'GET' | 'POST',
  path: string,
  { viewer = 'required', ...how }: Options & HowSent,
  body?: object,
): Promise<T> {
  const token = viewer === 'none' ? undefined : await session.token(viewer === 'optional');
  if (viewer === 'required' && !token)
    throw new ApiError(signedOutCode, '请先登录。', {}, undefined, 401);
  const first = await exchange(method, path, { token, ...how }, body);
  if (first.status !== 401 || !token) return unwrap<T>(first);
  // Logged in again at most once, by one request for all of them.
  const renewed = await session.renew(token, viewer === 'optional');
  if (!renewed && viewer === 'required') return unwrap<T>(first);
  return unwrap<T>(await exchange(method, path, { token: renewed, ...how }, body));
}

async function exchange(
  method: 'GET' | 'POST',
  path: string,
  { token, key, asBytes, file }: HowSent & { token?: string },
  body: object | undefined,
) {
  const headers: Record<string, string> = {};
  if (token) headers.Authorization = `Bearer ${token}`;
  if (key) headers['Idempotency-Key'] = key;
  try {
    return await request({
      method,
      url: `${API_BASE}/api/v1${path}`,
      headers,
      body,
      asBytes,
      file,
    });
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    throw withoutAnswer(error, method === 'POST' ? '您填的内容没有丢，' : '');
  }
}

const withoutAnswer = ({ timedOut }: NoAnswer, kept: string): ApiError =>
  timedOut
    ? new ApiError(timeoutCode, `网络太慢，还没有收到答复。${kept}请再试一次。`)
    : new ApiError(offlineCode, `现在没有网络。${kept}有网时再试一次。`);

function unwrap<T>({ status, body }: { status: number; body: unknown }): T {
  // The shapes are the contract's: the server's end-to-end tests hold every answer against it.
  if (status >= 200 && status < 300) return body as T;
  throw toApiError(status, body);
}

function fill(path: string, values: Readonly<Record<string, string>> = {}): string {
  return path.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(values[name] ?? ''));
}
