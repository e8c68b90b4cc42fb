import { ApiError, offlineCode, toApiError } from '../api/error';
import type { SessionDto } from '../api/contract';
import { deviceName } from '../platform/device';
import { loginCode } from '../platform/login';
import { NoAnswer, request } from '../platform/request';
import { readStored, writeStored } from '../platform/storage';

declare const API_BASE: string;

const sessionKey = 'session';
/** Set by logging out: nobody is logged in again silently after that. */
const signedOutKey = 'session.signed_out';

let inFlight: Promise<string | undefined> | undefined;

/** The tokens of this phone. Whatever many requests need at once is asked of the server once. */
export const session = {
  /**
   * An access token, logging in when there is none; undefined for a guest.
   * @param tolerant a failed login means guest instead of an error
   */
  async token(tolerant = false): Promise<string | undefined> {
    const stored = readStored<SessionDto>(sessionKey);
    if (stored) return stored.accessToken;
    if (isSignedOut()) return undefined;
    return guarded(
      once(() => logIn()),
      tolerant,
    );
  },

  /** After a 401 to `stale`: what another request has already fetched, else refresh, else log in. */
  async renew(stale: string, tolerant = false): Promise<string | undefined> {
    const stored = readStored<SessionDto>(sessionKey);
    if (stored && stored.accessToken !== stale) return stored.accessToken;
    return guarded(
      once(() => refreshOrLogIn(stored)),
      tolerant,
    );
  },

  /** Ends being a guest by choice; the next request logs in. */
  allow(): void {
    writeStored(signedOutKey, false);
  },

  /** Forgets the tokens and stays a guest until `allow`. */
  forget(): void {
    writeStored(sessionKey, null);
    writeStored(signedOutKey, true);
  },
};

export function isSignedOut(): boolean {
  return readStored<boolean>(signedOutKey) === true;
}

function once(work: () => Promise<string | undefined>): Promise<string | undefined> {
  inFlight ??= work().finally(() => {
    inFlight = undefined;
  });
  return inFlight;
}

async function guarded(
  token: Promise<string | undefined>,
  tolerant: boolean,
): Promise<string | undefined> {
  try {
    return await token;
  } catch (error) {
    if (tolerant) return undefined;
    throw error;
  }
}

async function refreshOrLogIn(stored: SessionDto | undefined): Promise<string | undefined> {
  if (stored) {
    const answer = await ask('/session/refresh', { refreshToken: stored.refreshToken });
    if (answer.status === 200) return keep(answer.body);
    if (answer.status >= 500) throw toApiError(answer.status, answer.body);
  }
  writeStored(sessionKey, null);
  return isSignedOut() ? undefined : logIn();
}

async function logIn(): Promise<string | undefined> {
  const code = await loginCode();
  if (!code) return undefined;
  const device = deviceName();
  const answer = await ask('/session/wechat', { code, ...(device ? { device } : {}) });
  if (answer.status !== 200) throw toApiError(answer.status, answer.body);
  return keep(answer.body);
}

function keep(body: unknown): string {
  // The contract's shape; both session routes answer it.
  const next = body as SessionDto;
  writeStored(sessionKey, next);
  return next.accessToken;
}

async function ask(path: string, body: object) {
  try {
    return await request({ method: 'POST', url: `${API_BASE}/api/v1${path}`, headers: {}, body });
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    throw new ApiError(offlineCode, '现在没有网络，还没有登录。有网时会自动登录。');
  }
}
