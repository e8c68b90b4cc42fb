import { createHmac } from 'node:crypto';
import { canonicalIdNumber, employerKeyText, normaliseName, normalisePhone } from '@home/shared';
import { deriveKey, KeyRing } from './key-ring';

/** Values that can be looked up although they are stored encrypted. */
export type BlindIndexKind = 'id_number' | 'phone' | 'openid' | 'name' | 'employer' | 'platform';

export const BLIND_INDEX_BYTES = 16;

const canonical: Readonly<Record<BlindIndexKind, (value: string) => string>> = {
  // 15 and 18 digits, x and X: one person.
  id_number: canonicalIdNumber,
  phone: normalisePhone,
  openid: (value) => value,
  name: normaliseName,
  employer: employerKeyText,
  platform: (value) => value,
};

/**
 * A keyed fingerprint that makes an encrypted value unique and findable: the first 16 bytes of
 * HMAC-SHA256, with a key for each kind that shares nothing with the encryption keys. Plain hashes
 * would not do: there are few enough ID numbers to try them all.
 */
export class BlindIndex {
  private readonly keys = new Map<BlindIndexKind, Buffer>();

  constructor(private readonly ring: KeyRing) {}

  /** 16 bytes for a BINARY(16) column. The value is brought to its one stored form first. */
  of(kind: BlindIndexKind, value: string): Buffer {
    return createHmac('sha256', this.keyFor(kind))
      .update(canonical[kind](value), 'utf8')
      .digest()
      .subarray(0, BLIND_INDEX_BYTES);
  }

  private keyFor(kind: BlindIndexKind): Buffer {
    const known = this.keys.get(kind) ?? deriveKey(this.ring.indexRoot, `blind-index/${kind}`);
    this.keys.set(kind, known);
    return known;
  }
}
