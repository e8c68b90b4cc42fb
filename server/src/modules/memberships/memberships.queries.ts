import { cardLimits, MembershipError, type CardProblem } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { AppError } from '../../http/app-error';
import { PersonsPublic } from '../persons/persons.public';
import { AccountsPublic } from '../sessions/sessions.public';
import { CardCodes } from './memberships.cards';
import { refuseCard, type CardDto, type CardVerdictDto } from './memberships.dto';
import { MembershipsRepository, type Membership } from './memberships.repository';
import { MembershipProofs } from './memberships.proofs';
import { sinceText } from './memberships.rules';

@Injectable()
export class MembershipsQueries {
  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly persons: PersonsPublic,
    private readonly accounts: AccountsPublic,
    private readonly cards: CardCodes,
    private readonly proofs: MembershipProofs,
    private readonly clock: Clock,
  ) {}

  /** The caller's own card, with the secret that makes its codes. */
  async getCard(scope: Scope): Promise<CardDto> {
    const membership = await this.findOwn(scope);
    if (!membership) throw new AppError(MembershipError.NotAMember);
    const now = this.clock.now();
    const { secret, keyId, expiresAt } = this.cards.secretFor(membership.id, scope.accountId, now);
    return {
      membershipId: membership.id,
      memberNo: membership.memberNo,
      name: await this.persons.revealName(membership.personId),
      verified: (await this.persons.verificationOf(membership.personId)) !== undefined,
      organisationName: membership.organisationName,
      since: membership.startedOn,
      sinceText: sinceText(membership.startedOn, this.clock.today()),
      secret: secret.toString('base64url'),
      keyId,
      stepSeconds: cardLimits.stepSeconds,
      secretExpiresAt: expiresAt.toISOString(),
      serverTime: now.toISOString(),
    };
  }

  /**
   * Is the card, or the printed proof, that somebody shows good? A keeper meets members of every union, so the office need not stand over
   * the member's; that the caller holds one with this permission was checked by the guard.
   */
  async verifyCard(_scope: Scope, text: string): Promise<CardVerdictDto> {
    const proof = await this.proofs.check(text);
    if (proof) return 'problem' in proof ? refuseCard(proof.problem) : this.vouch(proof.membership);
    const reading = await this.readCard(text, this.clock.now());
    return 'problem' in reading ? refuseCard(reading.problem) : this.vouch(reading.membership);
  }

  /** The membership whose card showed this code at a moment. */
  async findByCardCode(text: string, at: Date): Promise<Membership | undefined> {
    const reading = await this.readCard(text, at);
    return 'problem' in reading ? undefined : reading.membership;
  }

  private async readCard(
    text: string,
    at: Date,
  ): Promise<{ membership: Membership } | { problem: CardProblem }> {
    const reading = this.cards.read(text, at);
    if ('problem' in reading) return reading;
    const { code } = reading;
    const membership = await this.memberships.findByMemberNo(code.memberNo);
    const accountIds = membership ? await this.accounts.accountsOf(membership.personId) : [];
    const problem = this.cards.judge(code, membership, accountIds);
    return problem !== undefined || !membership ? { problem: problem ?? 'forged' } : { membership };
  }

  private async vouch(membership: Membership): Promise<CardVerdictDto> {
    return {
      valid: true,
      reasonText: null,
      nameMask: (await this.persons.mask(membership.personId)).nameMask,
      organisationName: membership.organisationName,
      memberNo: membership.memberNo,
    };
  }

  private async findOwn(scope: Scope): Promise<Membership | undefined> {
    return scope.personId === null ? undefined : this.memberships.findLive(scope.personId);
  }
}
