import { TaskError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { FlowEngine, type Transition } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { AuditLog } from '../../privacy';
import { MembershipsPublic } from '../memberships/memberships.public';
import { joinFlow } from './join.flow';
import { JoiningNotices } from './joining.notices';
import { JoiningRepository } from './joining.repository';
import type { ApplicationRow } from './joining.types';

export interface Resolution {
  readonly id: string;
  /** 'YYYY-MM-DD' */
  readonly resolvedOn: string;
}

export interface Approval {
  readonly applicationId: string;
  readonly memberNo: string;
  readonly assignmentId: string;
}

/** By the committee, or by the union above on an appeal: then its decision is the mandate. */
export type Approving =
  | { readonly action: 'approve' }
  | { readonly action: 'uphold'; readonly mandate: Transition; readonly note: string };

/** One application approved by a resolution: the membership starts on its day. */
@Injectable()
export class Approvals {
  constructor(
    private readonly engine: FlowEngine,
    private readonly memberships: MembershipsPublic,
    private readonly repository: JoiningRepository,
    private readonly notices: JoiningNotices,
    private readonly audit: AuditLog,
  ) {}

  async approve(
    scope: Scope,
    row: ApplicationRow,
    resolution: Resolution,
    approving: Approving = { action: 'approve' },
  ): Promise<Approval> {
    const { id: resolutionId, resolvedOn } = resolution;
    const details = { resolutionId, resolvedOn };
    let memberNo = '';
    const request = { actor: scope, id: row.id, details, ...approving };
    const moved = await this.engine.transition(joinFlow, request, async (transition) => {
      const { subject } = transition;
      // Read before the row was held: a forward in between has changed the union.
      if (subject.movedAt.getTime() !== row.movedAt.getTime())
        throw new AppError(TaskError.ChangedMeanwhile);
      if (subject.personId === null) throw new Error('approved without a person');
      const membership = await this.memberships.start({
        actor: scope,
        personId: subject.personId,
        organisationId: row.union.id,
        startedOn: resolvedOn,
        applicationId: row.id,
        resolutionId,
      });
      memberNo = membership.memberNo;
      await this.recordStart(scope, transition, membership.id);
      await this.repository.setResolution(row.id, resolutionId);
      await this.notices.approved(row);
    });
    if (moved.assignmentId === null) throw new Error('approved without an office');
    return { applicationId: row.id, memberNo, assignmentId: moved.assignmentId };
  }

  private async recordStart(
    { offices, personId }: Scope,
    { assignmentId, subject, at }: Transition,
    membershipId: string,
  ): Promise<void> {
    const office = offices.find((held) => held.assignmentId === assignmentId);
    await this.audit.record({
      organisationId: office?.organisationId ?? subject.organisationId,
      action: 'membership.start',
      actor: { personId, assignmentId },
      subjectPersonId: subject.personId,
      subjectType: 'membership',
      subjectId: membershipId,
      at,
    });
  }
}
