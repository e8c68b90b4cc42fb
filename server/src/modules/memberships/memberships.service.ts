import { MembershipError, retainReasonTexts, type RetainReason } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database } from '../../database/database';
import { FlowEngine, type Transition } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { AuditLog } from '../../privacy';
import { LapsesRepository } from './lapses.repository';
import { lapseFlow } from './lapse.flow';
import { membershipFlow } from './membership.flow';
import { MembershipNotices } from './memberships.notices';
import { MembershipsRepository, type Membership } from './memberships.repository';
import { transferFlow } from './transfer.flow';
import { TransfersRepository } from './transfers.repository';

/** What a member does with their own membership. Nobody else is asked. */
@Injectable()
export class MembershipsService {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly memberships: MembershipsRepository,
    private readonly transfers: TransfersRepository,
    private readonly lapses: LapsesRepository,
    private readonly notices: MembershipNotices,
    private readonly audit: AuditLog,
  ) {}

  /** Retirement, unemployment, parental leave: no dues, no vote, the number stays. At once. */
  retain(scope: Scope, reason: RetainReason): Promise<void> {
    return this.database.transaction(async () => {
      const membership = await this.holdOwn(scope);
      await this.dropLapse(membership.id);
      const request = { actor: scope, id: membership.id, action: 'retain', note: reason } as const;
      await this.engine.transition(membershipFlow, request, async () => {
        await this.notices.changed(membership, `会籍已保留（${retainReasonTexts[reason]}）`);
      });
    });
  }

  resume(scope: Scope): Promise<void> {
    return this.database.transaction(async () => {
      const membership = await this.holdOwn(scope);
      const request = { actor: scope, id: membership.id, action: 'resume' } as const;
      await this.engine.transition(membershipFlow, request, async () => {
        await this.notices.changed(membership, '会籍已恢复');
      });
    });
  }

  /** Free and immediate. `reason` is a code for the record: what led to it. */
  quit(scope: Scope, reason: string): Promise<void> {
    return this.database.transaction(async () => {
      const membership = await this.holdOwn(scope);
      await this.lapseTransfer(membership.personId);
      await this.dropLapse(membership.id);
      const request = { actor: scope, id: membership.id, action: 'quit', note: reason } as const;
      await this.engine.transition(membershipFlow, request, async (moved) => {
        await this.recordEnd(scope, moved, reason);
        await this.notices.left(membership, '退会了');
      });
    });
  }

  /** The answer to a proposed lapse: “I am still here”. */
  object(scope: Scope): Promise<void> {
    return this.database.transaction(async () => {
      const membership = await this.holdOwn(scope);
      const lapse = await this.lapses.findOpenOf(membership.id);
      if (!lapse) throw new AppError(MembershipError.NotFound);
      await this.engine.transition(lapseFlow, { actor: scope, id: lapse.id, action: 'object' });
      const request = { actor: scope, id: membership.id, action: 'object' } as const;
      await this.engine.transition(membershipFlow, request, async () => {
        await this.notices.objected(membership);
      });
    });
  }

  async carryOver(
    personId: string,
    to: { id: number; name: string },
    isMerged: boolean,
  ): Promise<void> {
    const membership = await this.memberships.holdLive(personId);
    if (!membership) return;
    await this.dropLapse(membership.id);
    const request = {
      actor: { system: 'organisation_changes' },
      id: membership.id,
      action: isMerged ? 'carry_over' : 'retain_above',
      organisationId: to.id,
    } as const;
    await this.engine.transition(membershipFlow, request, async () => {
      await this.notices.carriedOver(membership, to.name, isMerged);
    });
  }

  async joinFounded(personId: string, to: { id: number; name: string }): Promise<void> {
    const membership = await this.memberships.holdLive(personId);
    if (!membership) return;
    await this.dropLapse(membership.id);
    const request = {
      actor: { system: 'union_founding' },
      id: membership.id,
      action: 'join_founded',
      organisationId: to.id,
    } as const;
    await this.engine.transition(membershipFlow, request, async () => {
      await this.notices.changed(membership, `您答应任职，会籍转到${to.name}，会员号不变`);
      await this.notices.left(membership, `到${to.name}任职，会籍转走了`);
    });
  }

  rehomeTransfers(fromUnion: number, toUnion: number): Promise<void> {
    return this.transfers.changeTarget(fromUnion, toUnion);
  }

  /** For whatever else ends the question: the member retired, moved on, quit. */
  async dropLapse(membershipId: string): Promise<void> {
    const open = await this.lapses.findOpenOf(membershipId);
    if (!open) return;
    const actor = { system: 'memberships' };
    await this.engine.transition(lapseFlow, { actor, id: open.id, action: 'drop' });
  }

  private async lapseTransfer(personId: string): Promise<void> {
    const open = await this.transfers.findOpenOf(personId);
    if (!open) return;
    const actor = { system: 'memberships' };
    await this.engine.transition(transferFlow, { actor, id: open.id, action: 'lapse' });
  }

  private async holdOwn({ personId }: Scope): Promise<Membership> {
    const membership = personId === null ? undefined : await this.memberships.holdLive(personId);
    if (!membership) throw new AppError(MembershipError.NotAMember);
    return membership;
  }

  private recordEnd(scope: Scope, { subject, at }: Transition, reason: string): Promise<void> {
    return this.audit.record({
      organisationId: subject.organisationId,
      action: 'membership.end',
      actor: { personId: scope.personId, assignmentId: null },
      subjectPersonId: subject.personId,
      subjectType: membershipFlow.name,
      subjectId: subject.id,
      at,
      details: { reason },
    });
  }
}
