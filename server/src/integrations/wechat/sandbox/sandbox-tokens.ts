import { randomBytes } from 'node:crypto';

const LIFETIME_MS = 7200_000;
const RENEW_BEFORE_MS = 300_000;
/** WeChat: forcing twice within 30 s does not refresh. */
const FORCE_PAUSE_MS = 30_000;

export type TokenState = 'valid' | 'expired' | 'unknown';

/** Stable access tokens by WeChat's rules: the same one while it lasts, overlapping at its end, dead after a force. */
export class SandboxTokens {
  private readonly endsAt = new Map<string, number>();
  private current: string | null = null;
  private forcedAt = -Infinity;

  constructor(private readonly now: () => number) {}

  grant(force: boolean): { access_token: string; expires_in: number } {
    if (force && this.now() - this.forcedAt >= FORCE_PAUSE_MS) {
      this.forcedAt = this.now();
      this.revoke();
    }
    const endsAt = this.current === null ? 0 : (this.endsAt.get(this.current) ?? 0);
    if (this.current !== null && endsAt - this.now() > RENEW_BEFORE_MS) {
      return answer(this.current, endsAt - this.now());
    }
    this.current = `sandbox_${randomBytes(48).toString('base64url')}`;
    this.endsAt.set(this.current, this.now() + LIFETIME_MS);
    return answer(this.current, LIFETIME_MS);
  }

  stateOf(token: string): TokenState {
    const endsAt = this.endsAt.get(token);
    if (endsAt === undefined) return 'unknown';
    return this.now() < endsAt ? 'valid' : 'expired';
  }

  /** The current token dies, as when someone else forces a new one. */
  revoke(): void {
    if (this.current !== null) this.endsAt.delete(this.current);
    this.current = null;
  }
}

function answer(token: string, leftMs: number): { access_token: string; expires_in: number } {
  return { access_token: token, expires_in: Math.floor(leftMs / 1000) };
}
