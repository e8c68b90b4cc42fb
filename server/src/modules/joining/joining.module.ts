import { Module, type OnModuleInit } from '@nestjs/common';
import { FlowRegistry } from '../../flow/define-flow';
import { EscalationJob } from '../../flow/escalation.job';
import { ContentChecksModule } from '../content-checks/content-checks.module';
import { DisputesModule } from '../disputes/disputes.module';
import { FilesModule } from '../files/files.module';
import { EmploymentsModule } from '../employments/employments.module';
import { MembershipsModule } from '../memberships/memberships.module';
import { MessagesModule } from '../messages/messages.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PersonsModule } from '../persons/persons.module';
import { SessionsModule } from '../sessions/sessions.module';
import { StationsModule } from '../stations/stations.module';
import { TasksModule } from '../tasks/tasks.module';
import { TaskPresenters } from '../tasks/tasks.public';
import { ApplicantFiles } from './applicant-files';
import { UnionCodesModule } from '../union-codes/union-codes.module';
import { ApplicationsRepository } from './applications.repository';
import { Approvals } from './approvals';
import { Claims } from './claims';
import { ClaimsRepository } from './claims.repository';
import { FileViews } from './file-views';
import { JoinDesk } from './join-desk';
import { joinFlow } from './join.flow';
import { Contests } from './joining.contests';
import { JoinAdmission } from './joining.admission';
import { JoinAppeals } from './joining.appeals.public';
import { JoiningController } from './joining.controller';
import { JoiningForwardService } from './joining.forward.service';
import { JoiningNotices } from './joining.notices';
import { JoiningPapers } from './joining.papers';
import { JoiningPublic } from './joining.public';
import { JoiningQueries } from './joining.queries';
import { JoiningRepository } from './joining.repository';
import { JoiningResolutionsService } from './joining.resolutions.service';
import { JoiningRevealService } from './joining.reveal.service';
import { JoiningReviewController } from './joining.review.controller';
import { JoiningReviewQueries } from './joining.review.queries';
import { JoiningReviewService } from './joining.review.service';
import { JoinRouting } from './joining.routing';
import { JoiningService } from './joining.service';
import { JoinSettlement } from './joining.settlement';
import { JoiningTasks } from './joining.tasks';
import { ResolutionsQueries } from './resolutions.queries';
import { ResolutionsController } from './resolutions.controller';
import { ResolutionsRepository } from './resolutions.repository';
import { UnionsRepository } from './unions.repository';

@Module({
  imports: [
    ContentChecksModule,
    DisputesModule,
    FilesModule,
    EmploymentsModule,
    MembershipsModule,
    MessagesModule,
    OrganisationsModule,
    PersonsModule,
    SessionsModule,
    StationsModule,
    TasksModule,
    UnionCodesModule,
  ],
  controllers: [JoiningController, JoiningReviewController, ResolutionsController],
  providers: [
    ApplicationsRepository,
    ClaimsRepository,
    JoiningRepository,
    ResolutionsQueries,
    ResolutionsRepository,
    UnionsRepository,
    ApplicantFiles,
    Approvals,
    Claims,
    Contests,
    FileViews,
    JoinAdmission,
    JoinAppeals,
    JoinDesk,
    JoinRouting,
    JoinSettlement,
    JoiningForwardService,
    JoiningNotices,
    JoiningPapers,
    JoiningPublic,
    JoiningQueries,
    JoiningResolutionsService,
    JoiningRevealService,
    JoiningReviewQueries,
    JoiningReviewService,
    JoiningService,
    JoiningTasks,
  ],
  exports: [JoinAppeals, JoiningPublic],
})
export class JoiningModule implements OnModuleInit {
  constructor(
    private readonly flows: FlowRegistry,
    private readonly escalation: EscalationJob,
    private readonly presenters: TaskPresenters,
    private readonly tasks: JoiningTasks,
    private readonly notices: JoiningNotices,
  ) {}

  onModuleInit(): void {
    this.flows.register(joinFlow);
    this.presenters.register(this.tasks);
    this.escalation.onRaised(async (flow, task, moved) => {
      if (flow === joinFlow.name) await this.notices.raised(task.subjectId, moved);
    });
  }
}
