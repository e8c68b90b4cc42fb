import { AppealError, appealStatuses, type AppealStatus } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database } from '../../database/database';
import { FlowEngine, type Transition } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { JoinAppeals } from '../joining/joining.appeals.public';
import { MembershipAppeals } from '../memberships/memberships.appeals.public';
import { appealFlow } from './appeal.flow';
import type { AppealDecidedDto } from './appeals.dto';
import { AppealNotices } from './appeals.notices';
import { AppealsRepository, type AppealRow } from './appeals.repository';

/** The union above decides. An upheld appeal is carried out in the same act: nobody has to ask again. */
@Injectable()
export class AppealsReviewService {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly appeals: AppealsRepository,
    private readonly joining: JoinAppeals,
    private readonly memberships: MembershipAppeals,
    private readonly notices: AppealNotices,
  ) {}

  /** @throws AppealError.Superseded when something newer has taken the place of what was decided */
  uphold(scope: Scope, id: string, note: string): Promise<AppealDecidedDto> {
    return this.decide(scope, id, 'uphold', note, (row, decision) =>
      this.carryOut(scope, row, { decision, note }),
    );
  }

  dismiss(scope: Scope, id: string, note: string): Promise<AppealDecidedDto> {
    return this.decide(scope, id, 'dismiss', note, () => Promise.resolve());
  }

  private decide(
    scope: Scope,
    id: string,
    action: 'uphold' | 'dismiss',
    note: string,
    effect: (row: AppealRow, decision: Transition) => Promise<void>,
  ): Promise<AppealDecidedDto> {
    return this.database.transaction(async () => {
      const [row] = await this.appeals.listForOffice(scope, [id]);
      if (!row) throw new AppError(AppealError.NotFound);
      await this.engine.transition(appealFlow, { actor: scope, id, action, note }, (decision) =>
        effect(row, decision),
      );
      const status: AppealStatus = action === 'uphold' ? 'upheld' : 'dismissed';
      await this.notices.decided(row, status, note);
      return { statusText: appealStatuses[status].text };
    });
  }

  private carryOut(
    scope: Scope,
    { kind, matterId }: AppealRow,
    verdict: { decision: Transition; note: string },
  ): Promise<void> {
    if (kind === 'application') return this.joining.uphold(scope, matterId, verdict);
    if (kind === 'transfer') return this.memberships.acceptTransfer(scope, matterId, verdict);
    return this.memberships.restore(scope, matterId, verdict);
  }
}
