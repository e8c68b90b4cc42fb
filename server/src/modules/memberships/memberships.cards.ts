import {
  cardLimits,
  cardMessage,
  parseCardCode,
  type CardCode,
  type CardProblem,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import { macOf, SignedCode } from '../../privacy';
import type { Membership } from './memberships.repository';
import { cardPeriodAt, isCardKeyGood, isCardStepGood } from './memberships.rules';

export interface CardSecret {
  readonly secret: Buffer;
  readonly keyId: string;
  readonly expiresAt: Date;
}

/**
 * Secrets of cards and the codes made from them. A secret is derived from the data key for one membership and one
 * period: nothing is stored, and one that leaks opens one card for at most four weeks.
 */
@Injectable()
export class CardCodes {
  constructor(private readonly codes: SignedCode) {}

  secretFor(membershipId: string, now: Date): CardSecret {
    const { keyId, expiresAt } = cardPeriodAt(now);
    return {
      secret: this.codes.secret('member_card', subject(membershipId, keyId)),
      keyId,
      expiresAt,
    };
  }

  /** What can be said from the text alone, before the database is asked. */
  read(text: string, now: Date): { code: CardCode } | { problem: CardProblem } {
    const code = parseCardCode(text);
    if (!code) return { problem: 'malformed' };
    const isInTime = isCardKeyGood(code.keyId, now) && isCardStepGood(code.step, now);
    return isInTime ? { code } : { problem: 'expired' };
  }

  /** What the code is worth, given the membership with its number. Compares in constant time. */
  judge(code: CardCode, membership: Membership | undefined): CardProblem | undefined {
    if (!membership || !this.isMadeBy(code, membership.id)) return 'forged';
    return membership.isLive ? undefined : 'ended';
  }

  private isMadeBy(code: CardCode, membershipId: string): boolean {
    const given = Buffer.from(code.mac, 'base64url');
    const message = cardMessage(code.memberNo, code.keyId, code.step);
    return this.codes
      .secrets('member_card', subject(membershipId, code.keyId))
      .some((secret) => timingSafeEqual(macOf(secret, message, cardLimits.macBytes), given));
  }
}

const subject = (membershipId: string, keyId: string): string => `${membershipId}.${keyId}`;
