import { AppealError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { newId } from '../../database/ids';
import { FlowEngine } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { OrganisationsPublic } from '../organisations/organisations.public';
import { appealFlow } from './appeal.flow';
import type { SubmitAppealDto } from './appeals.dto';
import { AppealedMattersRepository, type DecidedMatter } from './appeals.matters.repository';
import { AppealNotices } from './appeals.notices';
import { AppealReasons } from './appeals.reasons';
import { AppealsRepository } from './appeals.repository';
import { isInTime } from './appeals.rules';

/** What the person concerned does: appeal once, or take it back. */
@Injectable()
export class AppealsService {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly appeals: AppealsRepository,
    private readonly matters: AppealedMattersRepository,
    private readonly organisations: OrganisationsPublic,
    private readonly reasons: AppealReasons,
    private readonly notices: AppealNotices,
    private readonly clock: Clock,
  ) {}

  submit(scope: Scope, { kind, matterId, reason }: SubmitAppealDto): Promise<void> {
    return this.database.transaction(async () => {
      const matter = (await this.matters.list(scope, kind)).find(
        (one) => one.matterId === matterId,
      );
      if (!matter) throw new AppError(AppealError.MatterNotFound);
      if (matter.hasAppeal) throw new AppError(AppealError.Already);
      if (!isInTime(matter.decidedAt, this.clock.today())) throw new AppError(AppealError.TooLate);
      const id = newId();
      const opening = {
        actor: scope,
        id,
        organisationId: await this.aboveOf(matter),
        personId: matter.personId,
        action: 'submit',
        recused: await this.matters.listTookPart(matter),
      };
      await this.engine.open(appealFlow, opening, async (opened) => {
        const { personId, deciderId } = matter;
        const inserted = await this.appeals.insertOnce({
          ...{ id, kind, matterId, personId, deciderId },
          status: opened.to,
          organisationId: opened.organisationId,
          accountId: scope.accountId,
          reasonSealed: this.reasons.seal(id, reason),
          at: opened.at,
        });
        if (!inserted) throw new AppError(AppealError.Already);
      });
      await this.notices.submitted(await this.appeals.getById(id));
    });
  }

  withdraw(scope: Scope, id: string): Promise<void> {
    return this.database.transaction(async () => {
      await this.engine.transition(appealFlow, { actor: scope, id, action: 'withdraw' });
    });
  }

  /** The union above the one whose office decided; the city hears what the city decided, by others. */
  private async aboveOf({ deciderId }: DecidedMatter): Promise<number> {
    return (await this.organisations.find(deciderId))?.parentId ?? deciderId;
  }
}
