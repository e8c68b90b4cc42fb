import { addMonths, OfficerError, TaskError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { FlowEngine } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { isRecusedFrom } from './elections.rules';
import { Elections } from './officers.elections';
import { OfficerNotices } from './officers.notices';
import { officeOf } from './officers.records';
import { OfficersRepository } from './officers.repository';
import { renewalFlow } from './renewal.flow';
import { RenewalOwners } from './renewals.owners';
import { RenewalsRepository, type Renewal } from './renewals.repository';

/** What the union above decides: whether an election stands, and whether it may be put off. */
@Injectable()
export class RenewalsReviewService {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly renewals: RenewalsRepository,
    private readonly owners: RenewalOwners,
    private readonly officers: OfficersRepository,
    private readonly elections: Elections,
    private readonly notices: OfficerNotices,
    private readonly clock: Clock,
  ) {}

  approve(scope: Scope, id: string): Promise<void> {
    return this.database.transaction(async () => {
      const renewal = await this.getToDecide(scope, id);
      const officers = await this.renewals.listCandidates(id);
      if (isRecusedFrom(scope, officers)) throw new AppError(TaskError.Recused);
      const { unionId: organisationId, electedOn, years } = renewal;
      const request = { actor: scope, id, action: 'approve' } as const;
      await this.engine.transition(renewalFlow, request, async (moved) => {
        if (electedOn === null || years === null) throw new Error('nothing was reported');
        const office = officeOf(scope, moved);
        await this.elections.elect({
          organisationId,
          startedOn: electedOn,
          years,
          officers,
          office,
        });
        await this.notices.answered(renewal, '换届选举的结果已经确认，新一届开始了。');
      });
    });
  }

  return(scope: Scope, id: string, note: string): Promise<void> {
    return this.sendBack(scope, id, { action: 'return', note }, `选举结果请重报。${note}`);
  }

  refuse(scope: Scope, id: string, note: string): Promise<void> {
    return this.sendBack(scope, id, { action: 'refuse', note }, `没有同意延期。${note}`);
  }

  /** The term, and the chair's office with it, run on for the months that were asked for. */
  grant(scope: Scope, id: string): Promise<void> {
    return this.database.transaction(async () => {
      const renewal = await this.getToDecide(scope, id);
      const months = renewal.postponeMonths ?? 0;
      const endsOn = addMonths(renewal.endsOn, months);
      await this.officers.holdOffices(renewal.unionId);
      const back = await this.owners.back({ unionId: renewal.unionId, endsOn });
      const request = { actor: scope, id, action: 'grant', ...back } as const;
      await this.engine.transition(renewalFlow, request, async () => {
        if (!(await this.renewals.extendTerm(renewal, endsOn, months)))
          throw new AppError(OfficerError.PostponedBefore);
        await this.officers.extendChair(renewal.unionId, endsOn, this.clock.now());
        await this.notices.answered(renewal, `同意延期 ${months} 个月。`);
      });
    });
  }

  private sendBack(
    scope: Scope,
    id: string,
    move: { action: 'return' | 'refuse'; note: string },
    words: string,
  ): Promise<void> {
    return this.database.transaction(async () => {
      const renewal = await this.getToDecide(scope, id);
      const request = { actor: scope, id, ...move, ...(await this.owners.back(renewal)) };
      await this.engine.transition(renewalFlow, request, () =>
        this.notices.answered(renewal, words),
      );
    });
  }

  /** Nobody decides what they entered themselves. */
  private async getToDecide(scope: Scope, id: string): Promise<Renewal> {
    const [renewal] = await this.renewals.listForOffice(scope, [id]);
    if (!renewal) throw new AppError(OfficerError.RenewalNotFound);
    if (renewal.reportedBy !== null && renewal.reportedBy === scope.personId)
      throw new AppError(TaskError.Recused);
    return renewal;
  }
}
