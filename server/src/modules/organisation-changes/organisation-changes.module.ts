import { Module, type OnModuleInit } from '@nestjs/common';
import { FlowRegistry } from '../../flow/define-flow';
import { EscalationJob } from '../../flow/escalation.job';
import { ActivitiesModule } from '../activities/activities.module';
import { BookingsModule } from '../bookings/bookings.module';
import { ContentChecksModule } from '../content-checks/content-checks.module';
import { OpeningWordsChecks } from '../content-checks/content-checks.openings.public';
import { JoiningModule } from '../joining/joining.module';
import { MembershipsModule } from '../memberships/memberships.module';
import { MessagesModule } from '../messages/messages.module';
import { OfficersModule } from '../officers/officers.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { StationsModule } from '../stations/stations.module';
import { TasksModule } from '../tasks/tasks.module';
import { TaskPresenters } from '../tasks/tasks.public';
import { VenuesModule } from '../venues/venues.module';
import { organisationChangeFlow } from './organisation-change.flow';
import { OrganisationChangesCarrier } from './organisation-changes.carrier';
import { OrganisationChangesController } from './organisation-changes.controller';
import { ChangeNotices } from './organisation-changes.notices';
import { OrganisationChangesQueries } from './organisation-changes.queries';
import { OrganisationChangesRepository } from './organisation-changes.repository';
import { OrganisationChangesService } from './organisation-changes.service';

@Module({
  imports: [
    ActivitiesModule,
    BookingsModule,
    ContentChecksModule,
    JoiningModule,
    MembershipsModule,
    MessagesModule,
    OfficersModule,
    OrganisationsModule,
    StationsModule,
    TasksModule,
    VenuesModule,
  ],
  controllers: [OrganisationChangesController],
  providers: [
    ChangeNotices,
    OrganisationChangesCarrier,
    OrganisationChangesQueries,
    OrganisationChangesRepository,
    OrganisationChangesService,
  ],
})
export class OrganisationChangesModule implements OnModuleInit {
  constructor(
    private readonly flows: FlowRegistry,
    private readonly escalation: EscalationJob,
    private readonly presenters: TaskPresenters,
    private readonly tasks: OrganisationChangesQueries,
    private readonly changes: OrganisationChangesRepository,
    private readonly notices: ChangeNotices,
    private readonly words: OpeningWordsChecks,
  ) {}

  onModuleInit(): void {
    this.flows.register(organisationChangeFlow);
    this.presenters.register(this.tasks);
    this.words.register({
      source: 'organisation_change.reason',
      after: { flow: organisationChangeFlow.name, actions: ['open'] },
      what: '工会变动理由',
      reader: '上级工会',
      read: async (id) => (await this.changes.getById(id)).reason,
    });
    this.escalation.onRaised(async (flow, task, moved) => {
      if (flow !== organisationChangeFlow.name) return;
      await this.notices.raised(await this.changes.getById(task.subjectId), moved);
    });
  }
}
