/**
 * Random enough to be different, not to be secret: WeChat has no synchronous secure source, and
 * neither a nonce of the sandbox nor an idempotency key is a secret.
 */
export function nonce(): string {
  return hex(12);
}

/** A version 4 UUID. */
export function uuid(): string {
  const variant = '89ab'[Math.floor(Math.random() * 4)];
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${variant}${hex(3)}-${hex(12)}`;
}

function hex(length: number): string {
  let text = '';
  while (text.length < length) text += Math.floor(Math.random() * 16).toString(16);
  return text;
}
