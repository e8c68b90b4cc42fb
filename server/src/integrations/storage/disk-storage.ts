import { randomUUID } from 'node:crypto';
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { checkKey, FileStorage, StorageError, type StoredObject } from './storage';

/** A write that was killed leaves one; after this long nobody is writing it any more. */
const ABANDONED_MS = 3_600_000;

/**
 * A folder of this machine, or one that all instances mount. Written beside its place, flushed, renamed: under the key
 * there is the whole object or none. The last two characters of the key pick one of some hundred folders.
 */
export class DiskStorage extends FileStorage {
  constructor(private readonly folder: string) {
    super();
  }

  async put(key: string, bytes: Buffer): Promise<void> {
    const folder = this.folderOf(key);
    const unfinished = join(folder, `.${randomUUID()}`);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = await open(unfinished, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, join(folder, key));
      await flushFolder(folder);
    } catch (error) {
      await rm(unfinished, { force: true }).catch(() => undefined);
      throw new StorageError(`cannot write: ${codeOf(error)}`);
    }
  }

  async get(key: string): Promise<Readable | undefined> {
    const path = join(this.folderOf(key), key);
    try {
      // Opened here, so that what is missing is known now and not in the middle of an answer.
      const file = await open(path, 'r');
      return file.createReadStream();
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw new StorageError(`cannot read: ${codeOf(error)}`);
    }
  }

  async delete(key: string): Promise<void> {
    try {
      await rm(join(this.folderOf(key), key), { force: true });
    } catch (error) {
      throw new StorageError(`cannot delete: ${codeOf(error)}`);
    }
  }

  async *list(): AsyncIterable<StoredObject> {
    for await (const folder of entriesOf(this.folder)) {
      for await (const name of entriesOf(join(this.folder, folder))) {
        const path = join(this.folder, folder, name);
        const storedAt = await modifiedAt(path);
        if (!storedAt) continue;
        const ageMs = Date.now() - storedAt.getTime();
        if (!name.startsWith('.')) yield { key: name, ageMs };
        else if (ageMs > ABANDONED_MS) await rm(path, { force: true });
      }
    }
  }

  private folderOf(key: string): string {
    return join(this.folder, checkKey(key).slice(-2).padStart(2, '0'));
  }
}

async function* entriesOf(folder: string): AsyncIterable<string> {
  try {
    for await (const entry of await opendir(folder)) yield entry.name;
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(codeOf(error)))
      throw new StorageError(`cannot list: ${codeOf(error)}`);
  }
}

async function modifiedAt(path: string): Promise<Date | undefined> {
  try {
    return (await stat(path)).mtime;
  } catch {
    // Deleted between being listed and being looked at.
    return undefined;
  }
}

/** Without it the rename itself may be forgotten when the machine loses its power. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** 'ENOSPC', 'EACCES' …: a code, never the path. */
const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'failed';
