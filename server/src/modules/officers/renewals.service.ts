import { HttpError, OfficerError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { FlowEngine, type Transition } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { ColumnCipher } from '../../privacy';
import { Candidates } from './candidates';
import type { ReportElectionDto } from './elections.dto';
import { faultOf } from './elections.rules';
import { Elections } from './officers.elections';
import { OfficerNotices } from './officers.notices';
import { renewalFlow } from './renewal.flow';
import type { PostponeDto } from './renewals.dto';
import { RenewalOwners } from './renewals.owners';
import { RenewalsRepository, type Renewal } from './renewals.repository';

/** What a union does for its next committee: it reports its election, or asks for more time. */
@Injectable()
export class RenewalsService {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly renewals: RenewalsRepository,
    private readonly owners: RenewalOwners,
    private readonly candidates: Candidates,
    private readonly elections: Elections,
    private readonly cipher: ColumnCipher,
    private readonly notices: OfficerNotices,
    private readonly clock: Clock,
  ) {}

  elect(scope: Scope, id: string, body: ReportElectionDto): Promise<void> {
    return this.database.transaction(async () => {
      const renewal = await this.get(scope, id);
      const officers = await this.candidates.find(renewal.unionId, body.officers);
      const fault = faultOf(
        { startedOn: body.electedOn, years: body.years, officers },
        this.clock.today(),
      );
      if (fault) throw new AppError(fault);
      await this.elections.check(await this.elections.getUnion(renewal.unionId), officers);
      await this.handUp(scope, renewal, { action: 'elect' }, async (by) => {
        const resolution = this.cipher.encrypt(
          'term_renewals',
          'resolution_enc',
          id,
          body.resolution,
        );
        const { electedOn, years } = body;
        await this.renewals.saveReport(id, {
          reportedBy: by,
          electedOn,
          years,
          resolution,
          officers,
        });
        await this.notices.reported(await this.renewals.getById(id), by);
      });
    });
  }

  /** Once a term, for a reason that the union above weighs. */
  postpone(scope: Scope, id: string, { reason, months }: PostponeDto): Promise<void> {
    return this.database.transaction(async () => {
      const renewal = await this.get(scope, id);
      if (renewal.postponedMonths > 0) throw new AppError(OfficerError.PostponedBefore);
      await this.handUp(scope, renewal, { action: 'postpone', note: reason }, async (by) => {
        await this.renewals.savePostponement(id, { by, reason, months });
        await this.notices.postponementAsked(await this.renewals.getById(id), by);
      });
    });
  }

  /** To the union above, and there to somebody else than whoever entered it. */
  private async handUp(
    scope: Scope,
    renewal: Renewal,
    move: { action: 'elect' | 'postpone'; note?: string },
    effect: (by: string, moved: Transition) => Promise<void>,
  ): Promise<void> {
    const { personId } = scope;
    if (personId === null) throw new AppError(HttpError.Forbidden);
    const organisationId = await this.owners.above(renewal, personId);
    const request = { actor: scope, id: renewal.id, organisationId, ...move };
    await this.engine.transition(renewalFlow, request, (moved) => effect(personId, moved));
  }

  private async get(scope: Scope, id: string): Promise<Renewal> {
    const [renewal] = await this.renewals.listForOffice(scope, [id]);
    if (!renewal) throw new AppError(OfficerError.RenewalNotFound);
    return renewal;
  }
}
