import { createHash, timingSafeEqual } from 'node:crypto';

/** What WeChat puts into the address of each callback. */
export interface CallbackSignature {
  readonly signature: string;
  readonly timestamp: string;
  readonly nonce: string;
}

/** WeChat's way of signing (SHA-1 over the sorted parts): proves that the sender knows the token, not what was sent. */
export function signatureOf(token: string, timestamp: string, nonce: string): string {
  return createHash('sha1').update([token, timestamp, nonce].sort().join('')).digest('hex');
}

/** Signed with the token, and within five minutes of now, so that an old callback is of no use. */
export function isFromWechat(
  token: string,
  { signature, timestamp, nonce }: CallbackSignature,
  now: Date = new Date(),
): boolean {
  const age = Math.abs(now.getTime() / 1000 - Number(timestamp));
  if (!/^\d{1,12}$/.test(timestamp) || !(age <= 300)) return false;
  const right = Buffer.from(signatureOf(token, timestamp, nonce));
  const given = Buffer.from(signature);
  return right.length === given.length && timingSafeEqual(right, given);
}
