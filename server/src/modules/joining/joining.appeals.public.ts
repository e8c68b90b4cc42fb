import { AppealError, HttpError, MembershipError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { newId } from '../../database/ids';
import { FlowEngine, type Transition } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { ApplicationsRepository } from './applications.repository';
import { Approvals } from './approvals';
import { Claims } from './claims';
import { joinFlow } from './join.flow';
import { JoiningRepository } from './joining.repository';
import type { ApplicationRow } from './joining.types';
import { ResolutionsRepository } from './resolutions.repository';

/** The decision on an appeal: its office is the office of what follows from it. */
export interface AppealVerdict {
  readonly decision: Transition;
  readonly note: string;
}

/** A rejected application that the union above took up again, in the transaction of its decision. */
@Injectable()
export class JoinAppeals {
  constructor(
    private readonly engine: FlowEngine,
    private readonly applications: ApplicationsRepository,
    private readonly repository: JoiningRepository,
    private readonly claims: Claims,
    private readonly approvals: Approvals,
    private readonly resolutions: ResolutionsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Approves it, by a resolution of the union that heard the appeal; where the ID number is somebody's already, the
   * verification of who is who is opened instead. @throws AppealError.Superseded
   */
  async uphold(scope: Scope, id: string, verdict: AppealVerdict): Promise<void> {
    const before = await this.applications.getById(id);
    if (await this.repository.hasOpen(before.accountId)) throw new AppError(AppealError.Superseded);
    const { idNumberBlind } = await this.applications.getSealed(before);
    const claim = await this.claims.reclaim(before, idNumberBlind);
    await this.repository.setClaim(id, {
      ...claim,
      personId: claim.disputed ? null : claim.personId,
    });
    const row = await this.applications.getById(id);
    if (claim.disputed) await this.reopen(scope, row, { ...claim, idNumberBlind }, verdict);
    else await this.approve(scope, row, verdict);
  }

  private async reopen(
    scope: Scope,
    { id, accountId, union }: ApplicationRow,
    claim: { personId: string; idNumberBlind: Buffer },
    { decision, note }: AppealVerdict,
  ): Promise<void> {
    const request = { actor: scope, id, action: 'reopen', note, mandate: decision } as const;
    const contested = { applicationId: id, accountId, unionId: union.id, ...claim };
    await this.engine.transition(joinFlow, request, () => this.claims.contest(scope, contested));
  }

  private async approve(
    scope: Scope,
    row: ApplicationRow,
    { decision, note }: AppealVerdict,
  ): Promise<void> {
    const { assignmentId } = decision;
    const office = scope.offices.find((held) => held.assignmentId === assignmentId);
    if (!office || assignmentId === null || scope.personId === null)
      throw new AppError(HttpError.Forbidden);
    const resolution = { id: newId(), resolvedOn: this.clock.today() };
    try {
      await this.approvals.approve(scope, row, resolution, {
        action: 'uphold',
        mandate: decision,
        note,
      });
    } catch (error) {
      // Not mended: the whole act is undone, and said in words that help.
      if (error instanceof AppError && error.spec === MembershipError.AlreadyActive)
        throw new AppError(AppealError.Superseded);
      throw error;
    }
    await this.resolutions.insert({
      ...resolution,
      organisationId: office.organisationId,
      reference: null,
      record: { attendees: [], text: `审理申诉后决定同意加入工会：${note}` },
      recordedBy: scope.personId,
      assignmentId,
      at: decision.at,
    });
  }
}
