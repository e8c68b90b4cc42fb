import { JoinError, missingTexts, rejectReasonTexts, TaskError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { FlowEngine } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { ApplicationsRepository } from './applications.repository';
import { Claims } from './claims';
import { joinFlow } from './join.flow';
import { JoiningNotices } from './joining.notices';
import { JoiningRepository } from './joining.repository';
import { isOwnApplication } from './joining.recusal';
import type { RejectDto, ReturnDto, StandingDto } from './joining.review.dto';
import { mayReturn, reasonWithNote } from './joining.rules';
import { standing } from './joining.standing';

/** What the deciding office does with one application, besides approving and forwarding. */
@Injectable()
export class JoiningReviewService {
  constructor(
    private readonly engine: FlowEngine,
    private readonly applications: ApplicationsRepository,
    private readonly repository: JoiningRepository,
    private readonly claims: Claims,
    private readonly notices: JoiningNotices,
  ) {}

  /** Once, with everything that is missing; the office's clock stops until the applicant answers. */
  async returnForCorrection(scope: Scope, id: string, body: ReturnDto): Promise<StandingDto> {
    const row = await this.applications.findForOffice(scope, id);
    if (row && !mayReturn(row.returnedOnce)) throw new AppError(JoinError.ReturnedAlready);
    const missing = [...new Set(body.missing)];
    if (missing.length === 0) throw new AppError(JoinError.MissingRequired);
    if (missing.includes('other') && !body.note) throw new AppError(JoinError.NoteRequired);
    const request = {
      actor: scope,
      id,
      action: 'return',
      details: { missing },
      ...(body.note ? { note: body.note } : {}),
    } as const;
    await this.engine.transition(joinFlow, request, async () => {
      if (!(await this.repository.markReturned(id, missing, body.note ?? null)))
        throw new AppError(JoinError.ReturnedAlready);
      const named = missing.map((code) => missingTexts[code]);
      const texts = body.note ? [...named, body.note] : named;
      await this.notices.returned(await this.applications.getById(id), texts);
    });
    return standing('returned');
  }

  async reject(scope: Scope, id: string, { reason, note }: RejectDto): Promise<StandingDto> {
    if (reason === 'other' && !note) throw new AppError(JoinError.NoteRequired);
    const before = await this.applications.findForOffice(scope, id);
    if (before && isOwnApplication(scope, before)) throw new AppError(TaskError.Recused);
    const words = reasonWithNote(rejectReasonTexts[reason], note);
    const request = {
      actor: scope,
      id,
      action: 'reject',
      note: words,
      details: { reason },
    } as const;
    await this.engine.transition(joinFlow, request, async () => {
      const row = await this.applications.getById(id);
      await this.notices.rejected(row, words);
      await this.claims.release(row);
    });
    return standing('rejected');
  }
}
