import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { asciiBytes } from './ascii';

/** The first bytes of HMAC-SHA256 over a message, as base64url; the key is base64url too. Needs no network. */
export function macText(key: string, message: string, macBytes: number): string {
  const mac = hmac(sha256, fromBase64Url(key), asciiBytes(message));
  return toBase64Url(mac.slice(0, macBytes));
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

// WeChat's engine has no atob.
function fromBase64Url(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const character of text) {
    bits = (bits << 6) | alphabet.indexOf(character);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at] = (bits >> held) & 0xff;
    at += 1;
    bits &= (1 << held) - 1;
  }
  return bytes;
}

function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const length = Math.min(4, bytes.length - at + 1);
    for (let i = 0; i < length; i += 1) text += alphabet[(three >> (18 - 6 * i)) & 63];
  }
  return text;
}
