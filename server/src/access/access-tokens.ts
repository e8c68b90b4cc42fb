import { SessionError } from '@home/shared';
import { JwtService } from '@nestjs/jwt';
import { createSecretKey } from 'node:crypto';
import { AppError } from '../http/app-error';

export const ACCESS_MINUTES = 15;

interface Claims {
  sid: string;
  iat: number;
  exp: number;
}

/**
 * Short access tokens: signed, so that a forged one costs no database read; they name the session and nothing else.
 * The secret is a KeyObject: as a string jsonwebtoken spends 30 times the CPU on every verification.
 */
export class AccessTokens {
  private readonly jwt: JwtService;

  constructor(key: Buffer) {
    const secret = createSecretKey(key);
    this.jwt = new JwtService({
      secret,
      signOptions: { algorithm: 'HS256' },
      verifyOptions: { algorithms: ['HS256'] },
    });
  }

  issue(sessionId: string, now: Date): { token: string; expiresAt: Date } {
    const iat = Math.floor(now.getTime() / 1000);
    const exp = iat + ACCESS_MINUTES * 60;
    return { token: this.jwt.sign({ sid: sessionId, iat, exp }), expiresAt: new Date(exp * 1000) };
  }

  /** The session id of a genuine token. Throws 401 when forged or past its time. */
  verify(token: string, now: Date): string {
    try {
      const claims = this.jwt.verify<Claims>(token, {
        clockTimestamp: Math.floor(now.getTime() / 1000),
      });
      if (typeof claims.sid === 'string') return claims.sid;
    } catch {
      // Forged, expired and malformed look the same.
    }
    throw new AppError(SessionError.Expired);
  }
}
