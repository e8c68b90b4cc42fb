import { Permission, RosterError, rosterLimits } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { AppError } from '../../http/app-error';
import { AuditLog, BlindIndex } from '../../privacy';
import { MessagesPublic } from '../messages/messages.public';
import { OrganisationsPublic } from '../organisations/organisations.public';
import { PersonsPublic } from '../persons/persons.public';
import { AccountsPublic } from '../sessions/sessions.public';
import type { ClaimAnswerDto, ConfirmClaimDto, MyRosterClaimDto } from './claims.dto';
import { ClaimsRepository, type Claim } from './claims.repository';

/**
 * The first login of somebody whom a union registered. The number that WeChat vouched for leads to the registration;
 * name and ID number, typed, prove it. What is wrong in them is never said (docs/decisions/0003).
 */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimsRepository,
    private readonly accounts: AccountsPublic,
    private readonly persons: PersonsPublic,
    private readonly organisations: OrganisationsPublic,
    private readonly messages: MessagesPublic,
    private readonly audit: AuditLog,
    private readonly blindIndex: BlindIndex,
    private readonly clock: Clock,
  ) {}

  async mine(scope: Scope): Promise<MyRosterClaimDto> {
    const claim = await this.find(scope);
    if (!claim) return { claim: null };
    const names = await this.organisations.names([claim.organisationId]);
    return {
      claim: { id: claim.id, organisationName: names.get(claim.organisationId) ?? '工会' },
    };
  }

  confirm(scope: Scope, id: string, typed: ConfirmClaimDto): Promise<ClaimAnswerDto> {
    return this.database.transaction(async () => {
      const claim = await this.get(scope, id);
      if (!(await this.claims.take(id))) throw new AppError(RosterError.ClaimNotFound);
      const triesLeft = rosterLimits.claimTries - claim.tries - 1;
      if (!(await this.persons.matches(claim.personId, typed))) return mismatch(triesLeft);
      if (!(await this.accounts.bindPerson(scope.accountId, claim.personId)))
        throw new AppError(RosterError.ClaimNotFound);
      const at = this.clock.now();
      await this.claims.confirm(id, at);
      await this.audit.record({
        organisationId: claim.organisationId,
        action: 'membership.claim',
        actor: { personId: claim.personId, assignmentId: null },
        subjectPersonId: claim.personId,
        subjectType: 'membership',
        subjectId: id,
        at,
      });
      return { confirmed: true, triesLeft, text: '核对好了，会员卡已经可以用了' };
    });
  }

  deny(scope: Scope, id: string): Promise<ClaimAnswerDto> {
    return this.database.transaction(async () => {
      const claim = await this.get(scope, id);
      if (!(await this.claims.deny(id, this.clock.now())))
        throw new AppError(RosterError.ClaimNotFound);
      const { nameMask, phoneMask } = await this.persons.mask(claim.personId);
      await this.messages.sendToOffice(claim.organisationId, Permission.MembersImport, {
        kind: 'roster_denied',
        body: `名册上的${nameMask}（${phoneMask ?? '没有手机号'}），拿这个手机号的人说不是自己，请核对手机号。`,
      });
      return { confirmed: false, triesLeft: 0, text: '已经告诉工会去核对，这里不再提醒您' };
    });
  }

  /** Somebody else's, closed and missing look the same. */
  private async get(scope: Scope, id: string): Promise<Claim> {
    const claim = await this.find(scope);
    if (claim?.id !== id) throw new AppError(RosterError.ClaimNotFound);
    return claim;
  }

  private async find(scope: Scope): Promise<Claim | undefined> {
    if (scope.personId !== null) return this.claims.findFor(scope, null);
    const verified = await this.accounts.phoneOf(scope.accountId);
    return verified && this.claims.findFor(scope, this.blindIndex.of('phone', verified.phone));
  }
}

const mismatch = (triesLeft: number): ClaimAnswerDto => ({
  confirmed: false,
  triesLeft,
  text:
    triesLeft > 0
      ? `和工会登记的对不上，请照身份证再填一次，还可以试 ${triesLeft} 次`
      : '和工会登记的对不上，请联系工会，或者直接申请入会',
});
