import { addDays, FoundingError, foundingThresholdOn } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { FlowEngine } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { FoundingEmployersRepository } from './founding-employers.repository';
import { proposalFlow } from './proposal.flow';
import type { PutOffDto } from './proposals.dto';
import { ProposalsRepository, type ProposalRow } from './proposals.repository';

/** About thirty days: it comes again on a day that is said, not on a date of the month. */
const DAYS_A_MONTH = 30;

/** What a person decides on a proposal. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly proposals: ProposalsRepository,
    private readonly employers: FoundingEmployersRepository,
    private readonly clock: Clock,
  ) {}

  /** In the transaction in which the founding is proposed. @throws FoundingError.TooFewNow */
  async accept(scope: Scope, id: string, foundingId: string): Promise<void> {
    const { area } = await this.get(scope, id);
    await this.engine.transition(proposalFlow, { actor: scope, id, action: 'found' }, async () => {
      const members = await this.employers.countOf(id, area.path);
      if (members < foundingThresholdOn(this.clock.today()).members)
        throw new AppError(FoundingError.TooFewNow);
      await this.proposals.setFounding(id, foundingId);
    });
  }

  putOff(scope: Scope, id: string, { note, months }: PutOffDto): Promise<void> {
    return this.database.transaction(async () => {
      await this.get(scope, id);
      const request = { actor: scope, id, action: 'put_off', note } as const;
      await this.engine.transition(proposalFlow, request, () =>
        this.proposals.setAgain(id, addDays(this.clock.today(), Number(months) * DAYS_A_MONTH)),
      );
    });
  }

  private async get(scope: Scope, id: string): Promise<ProposalRow> {
    const [proposal] = await this.proposals.listForOffice(scope, [id]);
    if (!proposal) throw new AppError(FoundingError.ProposalNotFound);
    return proposal;
  }
}
