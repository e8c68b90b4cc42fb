import { addMonths, renewalLimits } from '@home/shared';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { Background } from '../../outbox/background';

import { CommitteeMatters } from './officers.matters';
import { OfficerNotices } from './officers.notices';
import { OfficersRepository } from './officers.repository';
import { RenewalsRepository } from './renewals.repository';
import { VacanciesRepository } from './vacancies.repository';

const BATCH = 200;

/**
 * Opens what the calendar asks for: renewals half a year before a term ends, reminders nearer to it, and vacancies that
 * nobody saw come. It opens and tells; a person decides.
 */
@Injectable()
export class TermsJob {
  private readonly logger = new Logger(TermsJob.name);

  constructor(
    private readonly database: Database,
    private readonly matters: CommitteeMatters,
    private readonly officers: OfficersRepository,
    private readonly renewals: RenewalsRepository,
    private readonly vacancies: VacanciesRepository,
    private readonly notices: OfficerNotices,
    private readonly clock: Clock,
    background: Background,
  ) {
    background.register({ name: 'terms', everySeconds: 600, run: () => this.run() });
  }

  /** One pass. Answers how many matters it opened and reminders it sent. */
  async run(): Promise<number> {
    const inMonths = (months: number) => addMonths(this.clock.today(), months);
    const now = this.clock.now();
    let done = 0;
    for (const id of await this.renewals.listTermsEnding(
      inMonths(renewalLimits.opensMonths),
      BATCH,
    ))
      done += await this.attempt(() => this.matters.openRenewal(id));
    for (const months of [...renewalLimits.remindsMonths].reverse())
      for (const { id } of await this.renewals.listToRemind(inMonths(months), months, BATCH))
        done += await this.attempt(() => this.remind(id, months));
    for (const unionId of await this.vacancies.listCovered(now, BATCH))
      done += await this.attempt(() => this.cover(unionId));
    for (const unionId of await this.vacancies.listVacantUnions(now, BATCH))
      done += await this.attempt(() => this.openVacancy(unionId));
    return done;
  }

  /** The nearest mark that has passed is the only one that is told. */
  private remind(id: string, months: number): Promise<boolean> {
    return this.database.transaction(async () => {
      if (!(await this.renewals.markReminded(id, months))) return false;
      await this.notices.termEnds(await this.renewals.getById(id));
      return true;
    });
  }

  private cover(unionId: number): Promise<boolean> {
    return this.database.transaction(async () => {
      await this.officers.holdUnion(unionId);
      if (!(await this.vacancies.hasChair(unionId, this.clock.now()))) return false;
      await this.matters.coverVacancy(unionId);
      return true;
    });
  }

  private async openVacancy(unionId: number): Promise<boolean> {
    const term = await this.officers.findTerm(unionId);
    return this.matters.openVacancy(unionId, term ? 'term_over' : 'never');
  }

  /** One union that cannot be looked after now keeps no other from it. */
  private async attempt(act: () => Promise<boolean>): Promise<number> {
    try {
      return (await act()) ? 1 : 0;
    } catch (error) {
      this.logger.error(`terms: ${error instanceof Error ? error.name : 'unknown'}`);
      return 0;
    }
  }
}
