import { createHmac, timingSafeEqual } from 'node:crypto';
import type { DataKey } from './key-ring';
import { deriveKey, KeyRing } from './key-ring';

/** What codes are signed for; a code for one purpose never passes for another. */
export type CodePurpose =
  | 'station_scene'
  | 'union_scene'
  | 'station_visit'
  | 'member_card'
  | 'data_export'
  | 'membership_proof'
  | 'roster_export'
  | 'file_link'
  | 'file_check'
  | 'photo_preview'
  | 'sign_up_list'
  | 'calendar_feed'
  | 'admission'
  | 'door_code';

/** Printed and hung up for years: signed with the root, which stays, so that no rotation takes a sticker off its door. */
const PRINTED: ReadonlySet<CodePurpose> = new Set(['station_scene', 'union_scene']);

const SHORTEST_MAC_BYTES = 8;

/**
 * Signs short texts that leave the system (a sticker's scene) and derives secrets that are handed
 * out (a card's). Signs with the current key, printed codes with the root that stays; accepts every key
 * on the ring and the root, so what is in somebody's hands outlives a rotation until the old key is taken off.
 */
export class SignedCode {
  private readonly derived = new Map<string, Buffer>();

  constructor(private readonly ring: KeyRing) {}

  /** The first `macBytes` (≥ 8) of HMAC-SHA256 over the message, base64url. */
  sign(purpose: CodePurpose, message: string, macBytes: number): string {
    return macOf(this.keyFor(purpose, this.signingKey(purpose)), message, macBytes).toString(
      'base64url',
    );
  }

  /** True when `mac` (base64url) is exactly `macBytes` of a signature over this message. */
  verify(purpose: CodePurpose, message: string, mac: string, macBytes: number): boolean {
    const given = Buffer.from(mac, 'base64url');
    // The decoder ignores what it does not know; only the one proper spelling counts.
    if (given.length !== macBytes || given.toString('base64url') !== mac) return false;
    return [...this.ring.keys, this.ring.rootKey].some((key) =>
      timingSafeEqual(macOf(this.keyFor(purpose, key), message, macBytes), given),
    );
  }

  /** The 32-byte secret of a subject (say a card and its period) that may be handed to its owner. */
  secret(purpose: CodePurpose, subject: string): Buffer {
    return secretOf(this.keyFor(purpose, this.ring.current), subject);
  }

  /** All secrets the subject may still hold, the current one first. */
  secrets(purpose: CodePurpose, subject: string): Buffer[] {
    return this.ring.keys.map((key) => secretOf(this.keyFor(purpose, key), subject));
  }

  private signingKey(purpose: CodePurpose): DataKey {
    return PRINTED.has(purpose) ? this.ring.rootKey : this.ring.current;
  }

  private keyFor(purpose: CodePurpose, key: DataKey): Buffer {
    const name = `${purpose}/${key.id.toString('hex')}`;
    const known = this.derived.get(name) ?? deriveKey(key.secret, `signed-code/${purpose}`);
    this.derived.set(name, known);
    return known;
  }
}

/** First bytes of HMAC-SHA256; refuses lengths that can be guessed. */
export function macOf(key: Buffer, message: string, macBytes: number): Buffer {
  if (macBytes < SHORTEST_MAC_BYTES || macBytes > 32) {
    throw new RangeError(`a mac has ${SHORTEST_MAC_BYTES} to 32 bytes`);
  }
  return createHmac('sha256', key).update(message, 'utf8').digest().subarray(0, macBytes);
}

function secretOf(key: Buffer, subject: string): Buffer {
  // Apart from signatures: what is handed out must never be a valid signature of anything.
  return createHmac('sha256', key).update(`secret\0${subject}`, 'utf8').digest();
}
