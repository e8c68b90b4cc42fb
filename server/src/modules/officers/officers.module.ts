import { Module, type OnModuleInit } from '@nestjs/common';
import { FlowRegistry } from '../../flow/define-flow';
import { EscalationJob } from '../../flow/escalation.job';
import { MembershipsModule } from '../memberships/memberships.module';
import { MessagesModule } from '../messages/messages.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PersonsModule } from '../persons/persons.module';
import { TasksModule } from '../tasks/tasks.module';
import { TaskPresenters } from '../tasks/tasks.public';
import { Candidates } from './candidates';
import { CommitteesController } from './committees.controller';
import { CommitteesQueries } from './committees.queries';
import { CommitteesService } from './committees.service';
import { Departures } from './officers.departures';
import { Elections } from './officers.elections';
import { CommitteeMatters } from './officers.matters';
import { OfficerNotices } from './officers.notices';
import { OfficersPublic } from './officers.public';
import { OfficerRecords } from './officers.records';
import { OfficersRepository } from './officers.repository';
import { RelativesController } from './relatives.controller';
import { RelativesRepository } from './relatives.repository';
import { RelativesService } from './relatives.service';
import { renewalFlow } from './renewal.flow';
import { RenewalsController } from './renewals.controller';
import { RenewalOwners } from './renewals.owners';
import { RenewalsQueries } from './renewals.queries';
import { RenewalsRepository } from './renewals.repository';
import { RenewalsReviewService } from './renewals.review.service';
import { RenewalsService } from './renewals.service';
import { TermsJob } from './terms.job';
import { VacanciesQueries } from './vacancies.queries';
import { VacanciesRepository } from './vacancies.repository';
import { VacanciesService } from './vacancies.service';
import { vacancyFlow } from './vacancy.flow';

@Module({
  imports: [MembershipsModule, MessagesModule, OrganisationsModule, PersonsModule, TasksModule],
  controllers: [CommitteesController, RelativesController, RenewalsController],
  providers: [
    Candidates,
    CommitteeMatters,
    CommitteesQueries,
    CommitteesService,
    Departures,
    Elections,
    OfficerNotices,
    OfficerRecords,
    OfficersPublic,
    OfficersRepository,
    RelativesRepository,
    RelativesService,
    RenewalOwners,
    RenewalsQueries,
    RenewalsRepository,
    RenewalsReviewService,
    RenewalsService,
    TermsJob,
    VacanciesQueries,
    VacanciesRepository,
    VacanciesService,
  ],
  exports: [OfficersPublic, TermsJob],
})
export class OfficersModule implements OnModuleInit {
  constructor(
    private readonly flows: FlowRegistry,
    private readonly escalation: EscalationJob,
    private readonly presenters: TaskPresenters,
    private readonly renewals: RenewalsRepository,
    private readonly vacancies: VacanciesRepository,
    private readonly renewalTasks: RenewalsQueries,
    private readonly vacancyTasks: VacanciesQueries,
    private readonly notices: OfficerNotices,
  ) {}

  onModuleInit(): void {
    this.flows.register(renewalFlow);
    this.flows.register(vacancyFlow);
    this.presenters.register(this.renewalTasks);
    this.presenters.register(this.vacancyTasks);
    this.escalation.onRaised(async (flow, task, moved) => {
      if (flow === renewalFlow.name)
        await this.notices.renewalRaised(await this.renewals.getById(task.subjectId), moved);
      if (flow === vacancyFlow.name)
        await this.notices.vacancyRaised(await this.vacancies.getById(task.subjectId), moved);
    });
  }
}
