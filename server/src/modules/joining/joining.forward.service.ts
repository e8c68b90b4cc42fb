import { forwardReasonTexts, JoinError, TaskError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { FlowEngine } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { OrganisationsPublic } from '../organisations/organisations.public';
import { ApplicationsRepository } from './applications.repository';
import { joinFlow } from './join.flow';
import { JoiningNotices } from './joining.notices';
import { JoiningRepository } from './joining.repository';
import { isOwnApplication } from './joining.recusal';
import type { ForwardDto, StandingDto } from './joining.review.dto';
import { reasonWithNote } from './joining.rules';
import { standing } from './joining.standing';
import type { ApplicationRow } from './joining.types';

/** "Not ours": one tap with a reason, and the clock keeps running. */
@Injectable()
export class JoiningForwardService {
  constructor(
    private readonly engine: FlowEngine,
    private readonly applications: ApplicationsRepository,
    private readonly repository: JoiningRepository,
    private readonly organisations: OrganisationsPublic,
    private readonly notices: JoiningNotices,
  ) {}

  async forward(
    scope: Scope,
    id: string,
    { organisationId, reason, note }: ForwardDto,
  ): Promise<StandingDto> {
    const before = await this.applications.findForOffice(scope, id);
    if (!before) throw new AppError(JoinError.NotFound);
    if (isOwnApplication(scope, before)) throw new AppError(TaskError.Recused);
    if (reason === 'other' && !note) throw new AppError(JoinError.NoteRequired);
    const target = Number(organisationId);
    const unionId = await this.unionFor(target, before.organisation.id);
    const request = {
      actor: scope,
      id,
      action: 'forward',
      organisationId: target,
      note: reasonWithNote(forwardReasonTexts[reason], note),
      details: { reason },
    } as const;
    const moved = await this.engine.transition(joinFlow, request, async () => {
      await this.organisations.holdOpen(unionId);
      await this.repository.setUnion(
        id,
        unionId,
        forwardedFrom(before, forwardReasonTexts[reason]),
      );
      await this.notices.forwarded(before);
    });
    return standing(moved.to === 'disputed' ? 'disputed' : 'submitted');
  }

  /** The union that would take them in: the one forwarded to, or the fallback of the office forwarded to. */
  private async unionFor(target: number, from: number): Promise<number> {
    const organisation = target === from ? undefined : await this.organisations.find(target);
    if (!organisation) throw new AppError(JoinError.ForwardTargetInvalid);
    const union = await this.organisations.findUnionAt(organisation);
    if (!union) throw new AppError(JoinError.ForwardTargetInvalid);
    return union.id;
  }
}

/** Why this union and no longer the first one; what somebody wrote about it stays in the log. */
const forwardedFrom = ({ organisation }: ApplicationRow, reason: string): string =>
  `由${organisation.name}转来：${reason}`;
