import { createHmac, timingSafeEqual } from 'node:crypto';
import { binToUuid, uuidToBin } from '../../database/ids';
import { deriveKey } from '../../privacy/key-ring';

export interface RefreshClaim {
  readonly sessionId: string;
  readonly counter: number;
}

const SHAPE = /^([A-Za-z0-9_-]{22})\.(0|[1-9]\d{0,9})\.([A-Za-z0-9_-]{43})$/;

/**
 * `session id . counter . HMAC-SHA256`, base64url. Nothing of it is stored: the token of a counter is always the same,
 * so a repeated refresh gives the same successor, and a forged one is refused without a database read.
 */
export class RefreshTokens {
  private readonly key: Buffer;

  constructor(sessionKey: Buffer) {
    // Apart from the access tokens' key, so that neither kind can pass for the other.
    this.key = deriveKey(sessionKey, 'refresh-token');
  }

  issue({ sessionId, counter }: RefreshClaim): string {
    const head = `${uuidToBin(sessionId).toString('base64url')}.${counter}`;
    return `${head}.${this.mac(head).toString('base64url')}`;
  }

  /** What a genuine token says; `undefined` for anything else. */
  read(token: string): RefreshClaim | undefined {
    const [, id = '', counter = '', mac = ''] = SHAPE.exec(token) ?? [];
    if (id === '' || !timingSafeEqual(this.mac(`${id}.${counter}`), bytesOf(mac))) return undefined;
    return { sessionId: binToUuid(Buffer.from(id, 'base64url')), counter: Number(counter) };
  }

  private mac(head: string): Buffer {
    return createHmac('sha256', this.key).update(head).digest();
  }
}

const bytesOf = (mac: string): Buffer => Buffer.from(mac, 'base64url');
