import { HttpError, MembershipError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database } from '../../database/database';
import { newId } from '../../database/ids';
import { FlowEngine, type Transition } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { OrganisationsPublic, type OrganisationCard } from '../organisations/organisations.public';
import { membershipFlow } from './membership.flow';
import { MembershipNotices } from './memberships.notices';
import { MembershipsRepository, type Membership } from './memberships.repository';
import { MembershipsService } from './memberships.service';
import { transferFlow } from './transfer.flow';
import type { SubmitTransferDto } from './transfers.dto';
import { TransfersRepository, type TransferRow } from './transfers.repository';

/** 接转, one act: the day the new union takes a member over is the day the old one lets them go. */
@Injectable()
export class TransfersService {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly transfers: TransfersRepository,
    private readonly memberships: MembershipsRepository,
    private readonly service: MembershipsService,
    private readonly organisations: OrganisationsPublic,
    private readonly notices: MembershipNotices,
  ) {}

  submit(scope: Scope, body: SubmitTransferDto): Promise<void> {
    return this.database.transaction(async () => {
      const { personId } = scope;
      const membership = personId === null ? undefined : await this.memberships.holdLive(personId);
      if (!membership) throw new AppError(MembershipError.NotAMember);
      const target = await this.targetOf(membership, body.organisationId);
      await this.open(scope, membership, target, body);
    });
  }

  withdraw(scope: Scope, id: string): Promise<void> {
    return this.database.transaction(async () => {
      await this.engine.transition(transferFlow, { actor: scope, id, action: 'withdraw' });
    });
  }

  accept(scope: Scope, id: string): Promise<void> {
    return this.database.transaction(async () => {
      const row = await this.getForOffice(scope, id);
      const membership = await this.memberships.holdLive(row.personId);
      const request = { actor: scope, id, action: 'accept' } as const;
      await this.engine.transition(transferFlow, request, async (decision) => {
        if (!membership) throw new Error('an open transfer of nobody');
        await this.service.dropLapse(membership.id);
        await this.move(scope, membership, row, decision);
        await this.notices.transferAccepted(row, membership.organisationId);
      });
    });
  }

  reject(scope: Scope, id: string, note: string): Promise<void> {
    return this.database.transaction(async () => {
      const row = await this.getForOffice(scope, id);
      const request = { actor: scope, id, action: 'reject', note } as const;
      await this.engine.transition(transferFlow, request, async () => {
        await this.notices.transferRejected(row, note);
      });
    });
  }

  async raised(id: string, moved: Transition | undefined): Promise<void> {
    await this.notices.transferRaised(await this.transfers.getById(id), moved);
  }

  private async open(
    scope: Scope,
    membership: Membership,
    target: OrganisationCard,
    { reason, note }: SubmitTransferDto,
  ): Promise<void> {
    const id = newId();
    const { personId } = membership;
    const opening = { actor: scope, id, organisationId: target.id, personId, action: 'submit' };
    await this.engine.open(transferFlow, opening, async (opened) => {
      const inserted = await this.transfers.insertOnce({
        id,
        status: opened.to,
        organisationId: opened.organisationId,
        accountId: scope.accountId,
        personId,
        membershipId: membership.id,
        fromOrganisationId: membership.organisationId,
        toOrganisationId: target.id,
        reason,
        note: note ?? null,
        at: opened.at,
      });
      if (!inserted) throw new AppError(MembershipError.TransferOpen);
    });
    await this.notices.transferSubmitted(await this.transfers.getById(id));
  }

  /** The old union need not be under the deciding office: the decision on the transfer is the mandate. */
  private async move(
    scope: Scope,
    { id }: Membership,
    { to }: TransferRow,
    mandate: Transition,
  ): Promise<void> {
    await this.organisations.holdOpen(to.id);
    const request = {
      actor: scope,
      id,
      action: 'transfer',
      organisationId: to.id,
      mandate,
    } as const;
    await this.engine.transition(membershipFlow, request);
  }

  private async targetOf(
    { organisationId }: Membership,
    wanted: string,
  ): Promise<OrganisationCard> {
    const target = await this.organisations.find(Number(wanted));
    if (target?.level !== 'grassroots' || !target.isOpen)
      throw new AppError(MembershipError.UnionNotOpen);
    if (target.id === organisationId) throw new AppError(MembershipError.SameUnion);
    await this.organisations.holdOpen(target.id);
    return target;
  }

  private async getForOffice(scope: Scope, id: string): Promise<TransferRow> {
    const [row] = await this.transfers.listForOffice(scope, [id]);
    if (!row) throw new AppError(HttpError.NotFound);
    return row;
  }
}
