import {
  cardLimits,
  cardMessage,
  isCardStepGood,
  parseCardCode,
  type CardCode,
  type CardProblem,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import { macOf, SignedCode } from '../../privacy';
import type { Membership } from './memberships.repository';
import { cardPeriodAt, isCardKeyGood } from './memberships.rules';

export interface CardSecret {
  readonly secret: Buffer;
  readonly keyId: string;
  readonly expiresAt: Date;
}

/**
 * Secrets of cards and the codes made from them. A secret is derived from the data key for one membership on one
 * account in one period: nothing is stored, one that leaks opens one card for at most four weeks, and one on an account
 * that is no longer the person's opens nothing.
 */
@Injectable()
export class CardCodes {
  constructor(private readonly codes: SignedCode) {}

  secretFor(membershipId: string, accountId: string, now: Date): CardSecret {
    const { keyId, expiresAt } = cardPeriodAt(now);
    return {
      secret: this.codes.secret('member_card', subject(membershipId, accountId, keyId)),
      keyId,
      expiresAt,
    };
  }

  /** What can be said from the text alone, before the database is asked. */
  read(text: string, now: Date): { code: CardCode } | { problem: CardProblem } {
    const code = parseCardCode(text);
    if (!code) return { problem: 'malformed' };
    const isInTime = isCardKeyGood(code.keyId, now) && isCardStepGood(code.step, now.getTime());
    return isInTime ? { code } : { problem: 'expired' };
  }

  /** What the code is worth, given the membership with its number and the accounts of the member. */
  judge(
    code: CardCode,
    membership: Membership | undefined,
    accountIds: readonly string[],
  ): CardProblem | undefined {
    const isMade = accountIds.some((id) => membership && this.isMadeBy(code, membership.id, id));
    if (!membership || !isMade) return 'forged';
    return membership.isLive ? undefined : 'ended';
  }

  /** Compares in constant time. */
  private isMadeBy(code: CardCode, membershipId: string, accountId: string): boolean {
    const given = Buffer.from(code.mac, 'base64url');
    const message = cardMessage(code.memberNo, code.keyId, code.step);
    return this.codes
      .secrets('member_card', subject(membershipId, accountId, code.keyId))
      .some((secret) => timingSafeEqual(macOf(secret, message, cardLimits.macBytes), given));
  }
}

const subject = (membershipId: string, accountId: string, keyId: string): string =>
  `${membershipId}.${accountId}.${keyId}`;
