import { Module, type OnModuleInit } from '@nestjs/common';
import { FlowRegistry } from '../../flow/define-flow';
import { EscalationJob } from '../../flow/escalation.job';
import { ContentChecksModule } from '../content-checks/content-checks.module';
import { MessagesModule } from '../messages/messages.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PersonsModule } from '../persons/persons.module';
import { SessionsModule } from '../sessions/sessions.module';
import { TasksModule } from '../tasks/tasks.module';
import { TaskPresenters } from '../tasks/tasks.public';
import { lapseFlow } from './lapse.flow';
import { LapsesController } from './lapses.controller';
import { LapsesQueries } from './lapses.queries';
import { LapsesRepository } from './lapses.repository';
import { LapsesService } from './lapses.service';
import { MemberLooks } from './member-looks';
import { MembershipDaysController } from './membership-days.controller';
import { MembershipFileController } from './membership-file.controller';
import { MembershipFileQueries } from './membership-file.queries';
import { MembershipHistory } from './membership-history';
import { membershipFlow } from './membership.flow';
import { MembershipPeriodsRepository } from './membership-periods.repository';
import { MembershipAppeals } from './memberships.appeals.public';
import { CardCodes } from './memberships.cards';
import { MembershipsController } from './memberships.controller';
import { MembershipNotices } from './memberships.notices';
import { MembershipProofs } from './memberships.proofs';
import { MembershipsPublic } from './memberships.public';
import { MembershipsQueries } from './memberships.queries';
import { MembershipsRepository } from './memberships.repository';
import { MembershipsService } from './memberships.service';
import { MembershipWords } from './memberships.words';
import { transferFlow } from './transfer.flow';
import { TransfersController } from './transfers.controller';
import { TransfersQueries } from './transfers.queries';
import { TransfersRepository } from './transfers.repository';
import { TransfersService } from './transfers.service';

@Module({
  imports: [
    ContentChecksModule,
    MessagesModule,
    OrganisationsModule,
    PersonsModule,
    SessionsModule,
    TasksModule,
  ],
  controllers: [
    MembershipsController,
    MembershipFileController,
    TransfersController,
    LapsesController,
    MembershipDaysController,
  ],
  providers: [
    CardCodes,
    LapsesQueries,
    LapsesRepository,
    LapsesService,
    MemberLooks,
    MembershipAppeals,
    MembershipFileQueries,
    MembershipHistory,
    MembershipNotices,
    MembershipPeriodsRepository,
    MembershipProofs,
    MembershipsPublic,
    MembershipsQueries,
    MembershipsRepository,
    MembershipsService,
    MembershipWords,
    TransfersQueries,
    TransfersRepository,
    TransfersService,
  ],
  exports: [MembershipAppeals, MembershipsPublic],
})
export class MembershipsModule implements OnModuleInit {
  constructor(
    private readonly flows: FlowRegistry,
    private readonly escalation: EscalationJob,
    private readonly presenters: TaskPresenters,
    private readonly transferTasks: TransfersQueries,
    private readonly lapseTasks: LapsesQueries,
    private readonly transfers: TransfersService,
    private readonly lapses: LapsesService,
  ) {}

  onModuleInit(): void {
    for (const flow of [membershipFlow, transferFlow, lapseFlow]) this.flows.register(flow);
    for (const tasks of [this.transferTasks, this.lapseTasks]) this.presenters.register(tasks);
    this.escalation.onRaised(async (flow, task, moved) => {
      if (flow === transferFlow.name) await this.transfers.raised(task.subjectId, moved);
      if (flow === lapseFlow.name) await this.lapses.raised(task.subjectId, moved);
    });
  }
}
