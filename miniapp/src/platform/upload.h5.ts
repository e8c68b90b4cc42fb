import { fileAt } from './choose-pictures.h5';
import { noteOnline } from './network';
import { NoAnswer, type Answer } from './request';
import type { RunningUpload, Upload } from './upload';
import { Cancelled } from './upload-cancelled';

const timeoutMs = 60_000;

/** One file as `multipart/form-data`. By hand, since Taro's reads the picture from an address that the page may not open. */
export function upload({ url, headers, path, onProgress }: Upload): RunningUpload {
  const call = new XMLHttpRequest();
  const answer = new Promise<Answer>((resolve, reject) => {
    const file = fileAt(path);
    if (!file) return reject(new NoAnswer(false));
    call.open('POST', url);
    call.timeout = timeoutMs;
    for (const [name, value] of Object.entries(headers)) call.setRequestHeader(name, value);
    call.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(Math.floor((loaded / total) * 100)),
    );
    call.addEventListener('load', () => {
      noteOnline(true);
      resolve({ status: call.status, body: jsonIn(call.responseText) });
    });
    call.addEventListener('timeout', () => reject(new NoAnswer(true)));
    call.addEventListener('abort', () => reject(new Cancelled()));
    call.addEventListener('error', () => {
      noteOnline(false);
      reject(new NoAnswer(false));
    });
    const form = new FormData();
    form.append('file', file);
    call.send(form);
  });
  return { answer, cancel: () => call.abort() };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
