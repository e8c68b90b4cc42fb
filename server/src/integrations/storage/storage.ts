import type { Readable } from 'node:stream';

/** Something that is kept, and for how long already. */
export interface StoredObject {
  readonly key: string;
  readonly ageMs: number;
}

/** A key is what the caller makes of it: lower-case letters, digits and hyphens, at most 80. */
const KEY = /^[0-9a-z-]{1,80}$/;

/**
 * Where bytes are kept: sealed by whoever hands them over, named by a key, written once. Errors are `StorageError`s,
 * which carry no content and may be logged.
 */
export abstract class FileStorage {
  /** When it returns, the bytes are there to stay; when it throws, they may be there or not, but never in part. */
  abstract put(key: string, bytes: Buffer): Promise<void>;
  /** `undefined`: there is nothing under this key. */
  abstract get(key: string): Promise<Readable | undefined>;
  /** Nothing under this key is success too. */
  abstract delete(key: string): Promise<void>;
  /** Everything there is, for finding what nobody knows of. */
  abstract list(): AsyncIterable<StoredObject>;
}

export class StorageError extends Error {
  override readonly name = 'StorageError';
}

export function checkKey(key: string): string {
  if (!KEY.test(key)) throw new TypeError('not a storage key');
  return key;
}

/** All of it at once; what is kept here is at most some megabytes. */
export async function readAll(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
