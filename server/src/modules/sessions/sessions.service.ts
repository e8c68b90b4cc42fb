import { SessionError, type AppErrorSpec } from '@home/shared';
import { Injectable, Logger } from '@nestjs/common';
import type { Scope } from '../../access';
import { AccessTokens } from '../../access/access-tokens';
import { Clock } from '../../calendar/clock';
import { AppError } from '../../http/app-error';
import { WechatClient } from '../../integrations/wechat/wechat.client';
import { WechatError } from '../../integrations/wechat/wechat-error';
import { RefreshTokens } from './refresh-tokens';
import type { SessionDto } from './sessions.dto';
import { SessionsRepository } from './sessions.repository';
import { isCodeRefused, isStorableOpenid, judgeRefresh, refreshExpiry } from './sessions.rules';

const REFUSALS: Readonly<Record<'reused' | 'stopped' | 'revoked' | 'invalid', AppErrorSpec>> = {
  reused: SessionError.RefreshReused,
  stopped: SessionError.RefreshReused,
  revoked: SessionError.Revoked,
  invalid: SessionError.RefreshInvalid,
};

@Injectable()
export class SessionsService {
  private readonly logger = new Logger(SessionsService.name);

  constructor(
    private readonly wechat: WechatClient,
    private readonly repository: SessionsRepository,
    private readonly accessTokens: AccessTokens,
    private readonly refreshTokens: RefreshTokens,
    private readonly clock: Clock,
  ) {}

  /** Logs in with the code of `wx.login`; the first login of an openid makes its account. */
  async logIn(code: string, device?: string): Promise<SessionDto> {
    const openid = await this.openidOf(code);
    const now = this.clock.now();
    const accountId = await this.accountOf(openid, now);
    const expiresAt = refreshExpiry(now);
    const sessionId = await this.repository.insert(accountId, { device, now, expiresAt });
    return this.tokens(sessionId, 0, expiresAt, now);
  }

  /**
   * The next pair of tokens. Of two calls at once one moves the counter and both get the same successor. No transaction
   * around it: the end of a stolen session has to stay when the call is refused.
   */
  async refresh(token: string): Promise<SessionDto> {
    const claim = this.refreshTokens.read(token);
    if (!claim) throw new AppError(SessionError.RefreshInvalid);
    const now = this.clock.now();
    const session = await this.repository.find(claim.sessionId);
    const verdict = judgeRefresh(claim.counter, session, now);
    if (!session) throw new AppError(SessionError.RefreshInvalid);
    if (verdict === 'repeat')
      return this.tokens(session.id, session.counter, session.expiresAt, now);
    if (verdict === 'rotate') {
      const expiresAt = refreshExpiry(now);
      if (!(await this.repository.rotate(session, now, expiresAt))) return this.refresh(token);
      return this.tokens(session.id, session.counter + 1, expiresAt, now);
    }
    if (verdict === 'reused') await this.repository.revoke(session.id, 'reused', now);
    throw new AppError(REFUSALS[verdict]);
  }

  async logOut(scope: Scope): Promise<void> {
    await this.repository.revoke(scope.sessionId, 'logout', this.clock.now());
  }

  async logOutEverywhere(scope: Scope): Promise<void> {
    await this.repository.revokeOfAccounts(
      [scope.accountId],
      'logout_everywhere',
      this.clock.now(),
    );
  }

  private async openidOf(code: string): Promise<string> {
    try {
      const { openid } = await this.wechat.code2Session(code);
      if (isStorableOpenid(openid)) return openid;
    } catch (error) {
      if (!(error instanceof WechatError)) throw error;
      if (isCodeRefused(error.errcode)) throw new AppError(SessionError.CodeInvalid);
      // Our own words and numbers only; see WechatError.
      this.logger.warn(error.message);
    }
    throw new AppError(SessionError.WechatUnavailable);
  }

  private async accountOf(openid: string, now: Date): Promise<string> {
    const known = await this.repository.findAccount(openid);
    if (known) return known;
    await this.repository.insertAccountOnce(openid, now);
    const made = await this.repository.findAccount(openid);
    if (!made) throw new Error('an account was inserted and is not there');
    return made;
  }

  private tokens(sessionId: string, counter: number, expiresAt: Date, now: Date): SessionDto {
    const access = this.accessTokens.issue(sessionId, now);
    return {
      accessToken: access.token,
      accessExpiresAt: access.expiresAt.toISOString(),
      refreshToken: this.refreshTokens.issue({ sessionId, counter }),
      refreshExpiresAt: expiresAt.toISOString(),
    };
  }
}
