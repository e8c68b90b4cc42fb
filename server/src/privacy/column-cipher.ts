import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';
import type { DataKey } from './key-ring';
import { deriveKey, KEY_ID_BYTES, KeyRing } from './key-ring';

const FORMAT = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const IV_AT = 1 + KEY_ID_BYTES;
const TAG_AT = IV_AT + IV_BYTES;
const TEXT_AT = TAG_AT + TAG_BYTES;

/** Bytes a stored value is longer than its UTF-8 text; for sizing VARBINARY columns. */
export const CIPHER_OVERHEAD = TEXT_AT;

/** A stored value that cannot be opened: an incident, never a user's mistake. Carries no content. */
export class SealedValueError extends Error {
  override readonly name = 'SealedValueError';
  constructor(readonly reason: 'malformed' | 'unknown_key' | 'tampered') {
    super(`encrypted column value is ${reason}`);
  }
}

/**
 * Encrypts single columns: AES-256-GCM, stored as
 * `format (1) | key id (4) | iv (12) | tag (16) | ciphertext`.
 * The additional data binds a value to its table, column and row: copied elsewhere it does not open.
 * Random 96-bit ivs allow 2^32 values a key (NIST SP 800-38D §8.3).
 */
export class ColumnCipher {
  private readonly derived = new Map<string, Buffer>();
  private readonly ivs = new Ivs();

  constructor(private readonly ring: KeyRing) {}

  /** @param rowId the row's id as text (UUID), fixed for the life of the row */
  encrypt(table: string, column: string, rowId: string, plain: string): Buffer {
    const key = this.ring.current;
    const head = Buffer.concat([Buffer.of(FORMAT), key.id]);
    const iv = this.ivs.next();
    const cipher = createCipheriv('aes-256-gcm', this.cipherKey(key), iv, {
      authTagLength: TAG_BYTES,
    });
    cipher.setAAD(additionalData(head, table, column, rowId));
    const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([head, iv, cipher.getAuthTag(), text]);
  }

  /** @throws SealedValueError when the value was changed, cut, moved, or its key is not on the ring */
  decrypt(table: string, column: string, rowId: string, sealed: Buffer): string {
    const key = this.keyOf(sealed);
    const decipher = createDecipheriv(
      'aes-256-gcm',
      this.cipherKey(key),
      sealed.subarray(IV_AT, TAG_AT),
      // Without it Node accepts tags down to 4 bytes, which can be guessed.
      { authTagLength: TAG_BYTES },
    );
    decipher.setAAD(additionalData(sealed.subarray(0, IV_AT), table, column, rowId));
    decipher.setAuthTag(sealed.subarray(TAG_AT, TEXT_AT));
    try {
      const start = decipher.update(sealed.subarray(TEXT_AT));
      return Buffer.concat([start, decipher.final()]).toString('utf8');
    } catch {
      throw new SealedValueError('tampered');
    }
  }

  /**
   * The same text in the same place, sealed with the current key.
   * @throws SealedValueError
   */
  reseal(table: string, column: string, rowId: string, sealed: Buffer): Buffer {
    return this.encrypt(table, column, rowId, this.decrypt(table, column, rowId, sealed));
  }

  /** The first bytes of every value that the current key sealed: for finding the others by SQL. */
  get currentHead(): Buffer {
    return Buffer.concat([Buffer.of(FORMAT), this.ring.current.id]);
  }

  /** True when the value was written with an older key and should be written again. */
  needsRotation(sealed: Buffer): boolean {
    return !this.keyOf(sealed).id.equals(this.ring.current.id);
  }

  private keyOf(sealed: Buffer): DataKey {
    if (sealed.length < TEXT_AT || sealed[0] !== FORMAT) throw new SealedValueError('malformed');
    const key = this.ring.find(sealed.subarray(1, IV_AT));
    if (!key) throw new SealedValueError('unknown_key');
    return key;
  }

  private cipherKey(key: DataKey): Buffer {
    const id = key.id.toString('hex');
    const known = this.derived.get(id) ?? deriveKey(key.secret, 'column');
    this.derived.set(id, known);
    return known;
  }
}

/** Fresh random ivs, drawn from the system a few hundred at a time: one system call each would cost more than AES does. */
class Ivs {
  private readonly drawn = Buffer.alloc(IV_BYTES * 256);
  private used = this.drawn.length;

  next(): Buffer {
    if (this.used === this.drawn.length) {
      randomFillSync(this.drawn);
      this.used = 0;
    }
    this.used += IV_BYTES;
    // A copy: the pool is filled again while earlier ivs may still be held.
    return Buffer.from(this.drawn.subarray(this.used - IV_BYTES, this.used));
  }
}

function additionalData(head: Buffer, table: string, column: string, rowId: string): Buffer {
  // The separator must not occur in the parts, or two places could share one binding.
  if ([table, column, rowId].some((part) => part === '' || part.includes('|'))) {
    throw new TypeError('table, column and row id must not be empty or contain "|"');
  }
  return Buffer.concat([head, Buffer.from(`${table}|${column}|${rowId}`, 'utf8')]);
}
