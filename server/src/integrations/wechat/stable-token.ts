import { WechatError } from './wechat-error';

/** WeChat hands out a new token from 5 minutes before the old one ends, both valid: a minute's margin meets the new. */
const MARGIN_MS = 60_000;

/** WeChat allows 20 forced refreshes a day; this keeps one instance at 16 even when every call is refused. */
const FORCE_INTERVAL_MS = 90 * 60_000;

export interface TokenGrant {
  value: string;
  expiresInSeconds: number;
}

/**
 * The stable access token as this process knows it: fetched once however many ask at the same time, kept until it
 * expires. All instances get the same token from WeChat, so none of them needs to share it.
 */
export class StableToken {
  private held: { value: string; endsAt: number } | null = null;
  private fetching: Promise<string> | null = null;
  private forcedAt = -Infinity;

  constructor(
    private readonly fetchGrant: (force: boolean) => Promise<TokenGrant>,
    /** Milliseconds that only go forward: a moved clock must not bring an old token back. */
    private readonly elapsedMs: () => number,
  ) {}

  async get(): Promise<string> {
    if (this.held && this.elapsedMs() < this.held.endsAt) return this.held.value;
    return this.once(() => this.fetch(false));
  }

  /**
   * A token to try instead of one that WeChat refused. Asking plainly is enough when another instance has forced a new
   * one; only when WeChat hands out the refused token again is a new one forced.
   */
  async renew(refused: string): Promise<string> {
    if (this.fetching) await this.fetching.catch(() => undefined);
    if (this.held && this.held.value !== refused) return this.get();
    return this.once(async () => {
      this.held = null;
      const value = await this.fetch(false);
      if (value !== refused || this.elapsedMs() - this.forcedAt < FORCE_INTERVAL_MS) return value;
      this.forcedAt = this.elapsedMs();
      return this.fetch(true);
    });
  }

  private once(fetch: () => Promise<string>): Promise<string> {
    this.fetching ??= fetch().finally(() => {
      this.fetching = null;
    });
    return this.fetching;
  }

  private async fetch(force: boolean): Promise<string> {
    const grant = await this.fetchGrant(force);
    const endsAt = this.elapsedMs() + grant.expiresInSeconds * 1000 - MARGIN_MS;
    this.held = { value: grant.value, endsAt };
    return grant.value;
  }
}

/** 40001 invalid credential, 40014 invalid access_token, 42001 expired: WeChat did nothing but look at the token. */
export function isTokenRefusal(error: unknown): boolean {
  return error instanceof WechatError && [40001, 40014, 42001].includes(error.errcode ?? 0);
}
