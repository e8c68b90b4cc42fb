import { Module, type OnModuleInit } from '@nestjs/common';
import { FlowRegistry } from '../../flow/define-flow';
import { EscalationJob } from '../../flow/escalation.job';
import { ContentChecksModule } from '../content-checks/content-checks.module';
import { OpeningWordsChecks } from '../content-checks/content-checks.openings.public';
import { JoiningModule } from '../joining/joining.module';
import { MembershipsModule } from '../memberships/memberships.module';
import { MessagesModule } from '../messages/messages.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { TasksModule } from '../tasks/tasks.module';
import { TaskPresenters } from '../tasks/tasks.public';
import { appealFlow } from './appeal.flow';
import { AppealsController } from './appeals.controller';
import { AppealedMattersRepository } from './appeals.matters.repository';
import { AppealNotices } from './appeals.notices';
import { AppealsPublic } from './appeals.public';
import { AppealsQueries } from './appeals.queries';
import { AppealReasons } from './appeals.reasons';
import { AppealsRepository } from './appeals.repository';
import { AppealsReviewQueries } from './appeals.review.queries';
import { AppealsReviewService } from './appeals.review.service';
import { AppealsService } from './appeals.service';

@Module({
  imports: [
    ContentChecksModule,
    JoiningModule,
    MembershipsModule,
    MessagesModule,
    OrganisationsModule,
    TasksModule,
  ],
  controllers: [AppealsController],
  providers: [
    AppealedMattersRepository,
    AppealNotices,
    AppealReasons,
    AppealsPublic,
    AppealsQueries,
    AppealsRepository,
    AppealsReviewQueries,
    AppealsReviewService,
    AppealsService,
  ],
  exports: [AppealsPublic],
})
export class AppealsModule implements OnModuleInit {
  constructor(
    private readonly flows: FlowRegistry,
    private readonly escalation: EscalationJob,
    private readonly presenters: TaskPresenters,
    private readonly tasks: AppealsReviewQueries,
    private readonly appeals: AppealsRepository,
    private readonly reasons: AppealReasons,
    private readonly notices: AppealNotices,
    private readonly words: OpeningWordsChecks,
  ) {}

  onModuleInit(): void {
    this.flows.register(appealFlow);
    this.presenters.register(this.tasks);
    this.words.register({
      source: 'appeal.reason',
      after: { flow: appealFlow.name, actions: ['submit'] },
      what: '申诉理由',
      reader: '答复申诉的工会',
      read: async (id) => this.reasons.open(await this.appeals.getById(id)),
    });
    this.escalation.onRaised(async (flow, task, moved) => {
      if (flow === appealFlow.name)
        await this.notices.raised(await this.appeals.getById(task.subjectId), moved);
    });
  }
}
