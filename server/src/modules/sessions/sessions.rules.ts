/** A session lives this long after it was last refreshed. */
export const REFRESH_DAYS = 30;

/** A phone that lost the answer may show the token before once more, this long after it was used. */
export const REPEAT_SECONDS = 30;

export interface SessionState {
  readonly counter: number;
  readonly refreshedAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly revokedReason: string | null;
}

/**
 * - `rotate`: the newest token: it becomes the next one.
 * - `repeat`: the one before, within its time: the same successor again.
 * - `reused`: an old token is in use, so somebody else may hold one too: the whole session ends.
 * - `stopped`: ended earlier for that reason. `revoked`: logged out. `invalid`: unknown or too old.
 */
export type RefreshVerdict = 'rotate' | 'repeat' | 'reused' | 'stopped' | 'revoked' | 'invalid';

export function judgeRefresh(
  shown: number,
  session: SessionState | undefined,
  now: Date,
): RefreshVerdict {
  if (!session || shown > session.counter) return 'invalid';
  if (session.revokedAt) return session.revokedReason === 'reused' ? 'stopped' : 'revoked';
  if (session.expiresAt <= now) return 'invalid';
  if (shown === session.counter) return 'rotate';
  const age = now.getTime() - session.refreshedAt.getTime();
  return shown === session.counter - 1 && age <= REPEAT_SECONDS * 1000 ? 'repeat' : 'reused';
}

export function refreshExpiry(now: Date): Date {
  return new Date(now.getTime() + REFRESH_DAYS * 86_400_000);
}

/**
 * WeChat's codes for "this login or phone code is no good": 40029 invalid, 40163 used before, 41008 missing, 40226 the
 * person was barred. Any other refusal is about us (secret, quota), so the person should try later.
 */
export function isCodeRefused(errcode: number | null): boolean {
  return errcode !== null && [40029, 40163, 41008, 40226].includes(errcode);
}

/** Column accounts.openid is ascii(64): anything else would be cut or refused, and two people could become one. */
export function isStorableOpenid(openid: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(openid);
}
