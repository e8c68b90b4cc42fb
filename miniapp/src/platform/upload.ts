import Taro from '@tarojs/taro';
import { noteOnline } from './network';
import { NoAnswer, type Answer } from './request';
import { Cancelled } from './upload-cancelled';

export interface Upload {
  readonly url: string;
  readonly headers: Record<string, string>;
  /** Of a chosen picture. */
  readonly path: string;
  /** Whole percents, each at most once. */
  readonly onProgress: (percent: number) => void;
}

export interface RunningUpload {
  /** Throws `NoAnswer` when there was no answer, `Cancelled` after `cancel`. */
  readonly answer: Promise<Answer>;
  readonly cancel: () => void;
}

/** Ten megabytes over a slow line; the server gives up after as long. */
const timeoutMs = 60_000;

/** One file as `multipart/form-data`. */
export function upload({ url, headers, path, onProgress }: Upload): RunningUpload {
  let cancelled = false;
  let last = 0;
  const task = Taro.uploadFile({
    url,
    filePath: path,
    name: 'file',
    header: headers,
    timeout: timeoutMs,
  });
  task.progress?.(({ progress }) => {
    if (progress <= last) return;
    last = progress;
    onProgress(Math.floor(progress));
  });
  const answer = Promise.resolve(task).then(
    ({ statusCode, data }) => {
      noteOnline(true);
      return { status: statusCode, body: jsonIn(data) };
    },
    (error: unknown) => {
      if (cancelled) throw new Cancelled();
      const timedOut = /time\s?out/i.test(
        typeof error === 'object' && error !== null && 'errMsg' in error
          ? String(error.errMsg)
          : '',
      );
      if (!timedOut) noteOnline(false);
      throw new NoAnswer(timedOut);
    },
  );
  return {
    answer,
    cancel: () => {
      cancelled = true;
      task.abort();
    },
  };
}

/** WeChat hands the body over as text. */
function jsonIn(data: unknown): unknown {
  if (typeof data !== 'string') return data;
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
