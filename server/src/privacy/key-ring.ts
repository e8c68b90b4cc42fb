import { createHmac, hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';

export const KEY_BYTES = 32;
export const KEY_ID_BYTES = 4;

const keyLine = /^(index:\s*)?([A-Za-z0-9+/]{43}=)$/;

export interface DataKey {
  /** Fingerprint of the key, so that nobody has to number keys and a file cannot mix them up. */
  readonly id: Buffer;
  readonly secret: Buffer;
}

export interface KeyRingOptions {
  /** What to call the file in messages. */
  readonly name: string;
  /** Refuse keys that were plainly never random; on in production. */
  readonly refuseSamples: boolean;
}

/** A key file that cannot be used. The message names the line and the way out, never the key. */
export class KeyFileError extends Error {
  override readonly name = 'KeyFileError';
}

/**
 * The keys of `DATA_KEY_FILE`. One key a line (32 random bytes, base64); empty lines and lines that
 * start with # do not count. The *first* key encrypts; the others still decrypt.
 *
 * To rotate: docs/operations.md, "Keys", and `pnpm keys:rotate`. Blind indexes cannot be recomputed without the values, so they do not follow:
 * they come from the line `index: <key>`, or, while there is none, from the *last* key. Before the
 * last key is taken away, write it as the index line.
 */
export class KeyRing {
  private constructor(
    /** Encrypts and signs. */
    readonly current: DataKey,
    /** All keys, the current one first. */
    readonly keys: readonly DataKey[],
    /** Root of the blind indexes; stays when data keys rotate. */
    readonly indexRoot: Buffer,
    /** What to call the file in messages. */
    readonly name: string,
  ) {}

  /** @throws KeyFileError */
  static fromFile(path: string, options: KeyRingOptions): KeyRing {
    return KeyRing.parse(readKeyFile(path, options.name), options);
  }

  /** @throws KeyFileError */
  static parse(text: string, options: KeyRingOptions): KeyRing {
    const lines = text
      .split(/\r?\n/)
      .map((line, i) => ({ text: line.trim(), number: i + 1 }))
      .filter((line) => line.text !== '' && !line.text.startsWith('#'))
      .map((line) => parseLine(line.text, line.number, options));
    const keys = lines.filter((line) => !line.isIndex).map(({ secret }) => dataKey(secret));
    const indexRoots = lines.filter((line) => line.isIndex).map((line) => line.secret);
    const [current] = keys;
    if (!current) throw fault(options, 'holds no key', howToMakeOne);
    if (indexRoots.length > 1) throw fault(options, 'has more than one index line', 'Keep one.');
    if (new Set(keys.map((key) => key.id.toString('hex'))).size < keys.length) {
      throw fault(options, 'has the same key twice', 'Take one of the lines away.');
    }
    const oldest = keys[keys.length - 1] ?? current;
    return new KeyRing(current, keys, indexRoots[0] ?? oldest.secret, options.name);
  }

  /** The root as a key: signs what is printed and must outlive every data key. */
  get rootKey(): DataKey {
    return dataKey(this.indexRoot);
  }

  find(id: Buffer): DataKey | undefined {
    return this.keys.find((key) => key.id.equals(id));
  }
}

/** A 32-byte key for one purpose, independent of every other purpose (HKDF-SHA256, RFC 5869). */
export function deriveKey(secret: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `workers-home/v1/${purpose}`, KEY_BYTES));
}

const howToMakeOne = 'Put the output of `openssl rand -base64 32` on a line of its own.';

function readKeyFile(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new KeyFileError(
      `${name}: cannot read ${path}. Create it: openssl rand -base64 32 > ${path}`,
      { cause: error },
    );
  }
}

function parseLine(
  text: string,
  number: number,
  options: KeyRingOptions,
): { secret: Buffer; isIndex: boolean } {
  const [, index, base64] = keyLine.exec(text) ?? [];
  if (base64 === undefined) {
    throw fault(options, `line ${number} is not 32 bytes in base64`, howToMakeOne);
  }
  const secret = Buffer.from(base64, 'base64');
  if (options.refuseSamples && isSample(secret)) {
    throw fault(options, `line ${number} is a sample key`, howToMakeOne);
  }
  return { secret, isIndex: index !== undefined };
}

/** 32 random bytes have fewer than 12 different values about never (p < 10^-30). */
function isSample(secret: Buffer): boolean {
  const isText = secret.every((byte) => byte >= 0x20 && byte < 0x7f);
  return isText || new Set(secret).size < 12;
}

function dataKey(secret: Buffer): DataKey {
  const id = createHmac('sha256', secret).update('key-id').digest().subarray(0, KEY_ID_BYTES);
  return { id, secret };
}

function fault(options: KeyRingOptions, what: string, remedy: string): KeyFileError {
  return new KeyFileError(`${options.name}: the key file ${what}. ${remedy}`);
}
