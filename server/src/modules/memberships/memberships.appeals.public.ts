import { AppealError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { FlowEngine, type Transition } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { OrganisationsPublic } from '../organisations/organisations.public';
import { lapseFlow } from './lapse.flow';
import { LapsesRepository } from './lapses.repository';
import { membershipFlow } from './membership.flow';
import { MembershipNotices } from './memberships.notices';
import { MembershipsRepository } from './memberships.repository';
import { MembershipsService } from './memberships.service';
import { transferFlow } from './transfer.flow';
import { TransfersRepository } from './transfers.repository';

/** The decision on an appeal: its office is the office of what follows from it. */
interface Verdict {
  readonly decision: Transition;
  readonly note: string;
}

/** What an upheld appeal changes about a membership, in the transaction of the decision. */
@Injectable()
export class MembershipAppeals {
  constructor(
    private readonly engine: FlowEngine,
    private readonly memberships: MembershipsRepository,
    private readonly transfers: TransfersRepository,
    private readonly lapses: LapsesRepository,
    private readonly service: MembershipsService,
    private readonly notices: MembershipNotices,
    private readonly organisations: OrganisationsPublic,
  ) {}

  /** The transfer happens after all: today. @throws AppealError.Superseded */
  async acceptTransfer(scope: Scope, id: string, { decision, note }: Verdict): Promise<void> {
    const row = await this.transfers.getById(id);
    const membership = await this.memberships.holdLive(row.personId);
    const isMoot =
      membership?.id !== row.membershipId ||
      membership.organisationId === row.to.id ||
      (await this.transfers.findOpenOf(row.personId)) !== undefined;
    if (isMoot) throw new AppError(AppealError.Superseded);
    const request = { actor: scope, id, action: 'uphold', note, mandate: decision } as const;
    await this.engine.transition(transferFlow, request, async () => {
      await this.service.dropLapse(membership.id);
      await this.organisations.holdOpen(row.to.id);
      await this.engine.transition(membershipFlow, {
        actor: scope,
        id: membership.id,
        action: 'move_on_appeal',
        organisationId: row.to.id,
        mandate: decision,
      });
      await this.notices.transferAccepted(row, membership.organisationId);
    });
  }

  /**
   * As if the membership had not ended: its days go on from the day of the lapse. Where its union closed meanwhile, it
   * follows the other members to whoever came in its place, today. @throws AppealError.Superseded
   */
  async restore(scope: Scope, id: string, { decision, note }: Verdict): Promise<void> {
    const { membershipId, personId } = await this.lapses.getById(id);
    const all = await this.memberships.listOf(personId);
    const membership = all.find((one) => one.id === membershipId);
    if (!membership || membership.isLive) throw new AppError(AppealError.Superseded);
    const home = await this.organisations.holdHome(membership.organisationId);
    const request = { actor: scope, id, action: 'uphold', note, mandate: decision } as const;
    await this.engine.transition(lapseFlow, request, async () => {
      const restore = {
        actor: scope,
        id: membershipId,
        action: 'restore',
        mandate: decision,
      } as const;
      await this.engine.transition(membershipFlow, restore, async () => {
        // Asked while the unique key holds off every other membership of the person.
        const [newest] = await this.memberships.listOf(personId);
        if (newest?.id !== membershipId) throw new AppError(AppealError.Superseded);
        await this.notices.changed(membership, '会籍已恢复，中间没有断，会员号不变');
      });
      if (home.id !== membership.organisationId)
        await this.service.carryOver(personId, home, home.isMerged);
    });
  }
}
