import { createHash } from 'node:crypto';

const LOGIN_CODE = /^sandbox-(?!phone-)([a-z0-9][a-z0-9-]{0,39})(?:\.[A-Za-z0-9_-]{1,64})?$/;
const PHONE_CODE = /^sandbox-phone-([a-z0-9][a-z0-9-]{0,39})(?:\.[A-Za-z0-9_-]{1,64})?$/;

/** The openid that a sandbox person has for ever: seeds and sandbox agree on it without talking. */
export function sandboxOpenid(name: string): string {
  return `o${digest('openid', name).toString('base64url').slice(0, 27)}`;
}

export function isOpenid(value: unknown): value is string {
  return typeof value === 'string' && /^o[A-Za-z0-9_-]{27}$/.test(value);
}

/** A mainland number, always the same for a name. */
export function sandboxPhone(name: string): string {
  return `199${String(digest('phone', name).readUInt32BE() % 100_000_000).padStart(8, '0')}`;
}

/** What `wx.login` gives in the sandbox: `sandbox-<name>` again and again, `sandbox-<name>.<nonce>` once. */
export function loginName(code: string): string | null {
  return LOGIN_CODE.exec(code)?.[1] ?? null;
}

/** What the phone number button gives in the sandbox: `sandbox-phone-<name>` or, once, `….<nonce>`. */
export function phoneName(code: string): string | null {
  return PHONE_CODE.exec(code)?.[1] ?? null;
}

/** Codes used so far; those with a nonce are good for one use, as every code of the real WeChat. */
export class UsedCodes {
  private readonly used = new Set<string>();

  /** False when the code was used before. */
  use(code: string): boolean {
    if (!code.includes('.')) return true;
    if (this.used.has(code)) return false;
    this.used.add(code);
    return true;
  }
}

function digest(kind: string, name: string): Buffer {
  return createHash('sha256').update(`sandbox-${kind}:${name}`).digest();
}
