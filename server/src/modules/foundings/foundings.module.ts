import { Module, type OnModuleInit } from '@nestjs/common';
import { FlowRegistry } from '../../flow/define-flow';
import { EscalationJob } from '../../flow/escalation.job';
import { ContentChecksModule } from '../content-checks/content-checks.module';
import { OpeningWordsChecks } from '../content-checks/content-checks.openings.public';
import { EmploymentsModule } from '../employments/employments.module';
import { MembershipsModule } from '../memberships/memberships.module';
import { MessagesModule } from '../messages/messages.module';
import { OfficersModule } from '../officers/officers.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { TasksModule } from '../tasks/tasks.module';
import { TaskPresenters } from '../tasks/tasks.public';
import { FoundingCommittees } from './founding-committees';
import { FoundingEmployers } from './founding-employers';
import { FoundingEmployersRepository } from './founding-employers.repository';
import { FoundingOfficersRepository } from './founding-officers.repository';
import { FoundingPostsController } from './founding-posts.controller';
import { foundingFlow } from './founding.flow';
import { FoundingsController } from './foundings.controller';
import { FoundingMeetingService } from './foundings.meeting.service';
import { FoundingNotices } from './foundings.notices';
import { FoundingOffers } from './foundings.offers';
import { FoundingPlaces } from './foundings.places';
import { FoundingPostsService } from './foundings.posts.service';
import { FoundingsQueries } from './foundings.queries';
import { FoundingsRepository } from './foundings.repository';
import { FoundingsService } from './foundings.service';
import { proposalFlow } from './proposal.flow';
import { ProposalsController } from './proposals.controller';
import { ProposalsJob } from './proposals.job';
import { ProposalsQueries } from './proposals.queries';
import { ProposalsRepository } from './proposals.repository';
import { ProposalsService } from './proposals.service';

@Module({
  imports: [
    ContentChecksModule,
    EmploymentsModule,
    MembershipsModule,
    MessagesModule,
    OfficersModule,
    OrganisationsModule,
    TasksModule,
  ],
  controllers: [FoundingsController, ProposalsController, FoundingPostsController],
  providers: [
    FoundingCommittees,
    FoundingEmployers,
    FoundingEmployersRepository,
    FoundingMeetingService,
    FoundingNotices,
    FoundingOffers,
    FoundingOfficersRepository,
    FoundingPlaces,
    FoundingPostsService,
    FoundingsQueries,
    FoundingsRepository,
    FoundingsService,
    ProposalsJob,
    ProposalsQueries,
    ProposalsRepository,
    ProposalsService,
  ],
})
export class FoundingsModule implements OnModuleInit {
  constructor(
    private readonly flows: FlowRegistry,
    private readonly escalation: EscalationJob,
    private readonly presenters: TaskPresenters,
    private readonly foundingTasks: FoundingsQueries,
    private readonly proposalTasks: ProposalsQueries,
    private readonly foundings: FoundingsRepository,
    private readonly proposals: ProposalsRepository,
    private readonly notices: FoundingNotices,
    private readonly words: OpeningWordsChecks,
  ) {}

  onModuleInit(): void {
    for (const flow of [foundingFlow, proposalFlow]) this.flows.register(flow);
    for (const tasks of [this.foundingTasks, this.proposalTasks]) this.presenters.register(tasks);
    this.words.register({
      source: 'union_founding.reason',
      after: { flow: foundingFlow.name, actions: ['open'] },
      what: '组建工会的理由',
      reader: '上级工会',
      read: async (id) => (await this.foundings.getById(id)).reason,
    });
    this.escalation.onRaised(async (flow, { subjectId }, moved) => {
      if (flow === foundingFlow.name)
        await this.notices.raised(await this.foundings.getById(subjectId), moved);
      if (flow === proposalFlow.name)
        await this.notices.raisedProposal(await this.proposals.getById(subjectId), moved);
    });
  }
}
