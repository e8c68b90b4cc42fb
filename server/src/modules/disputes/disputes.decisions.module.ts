import { Module, type OnModuleInit } from '@nestjs/common';
import { ContentChecksModule } from '../content-checks/content-checks.module';
import { FilesModule } from '../files/files.module';
import { JoiningModule } from '../joining/joining.module';
import { MessagesModule } from '../messages/messages.module';
import { PersonsModule } from '../persons/persons.module';
import { SessionsModule } from '../sessions/sessions.module';
import { TasksModule } from '../tasks/tasks.module';
import { TaskPresenters } from '../tasks/tasks.public';
import { DisputeViews } from './dispute-views';
import { DisputesController } from './disputes.controller';
import { DisputesModule } from './disputes.module';
import { DisputesQueries } from './disputes.queries';
import { DisputesService } from './disputes.service';
import { DisputePapers } from './dispute-papers';
import { DisputeTasks } from './disputes.tasks';
import { StatementsRepository } from './statements.repository';
import { DisputeStatements } from './statements.service';

/** Deciding a verification, which settles the second application too. */
@Module({
  imports: [
    ContentChecksModule,
    DisputesModule,
    FilesModule,
    JoiningModule,
    MessagesModule,
    PersonsModule,
    SessionsModule,
    TasksModule,
  ],
  controllers: [DisputesController],
  providers: [
    DisputePapers,
    DisputeStatements,
    DisputeViews,
    DisputesQueries,
    DisputesService,
    DisputeTasks,
    StatementsRepository,
  ],
})
export class DisputeDecisionsModule implements OnModuleInit {
  constructor(
    private readonly presenters: TaskPresenters,
    private readonly tasks: DisputeTasks,
  ) {}

  onModuleInit(): void {
    this.presenters.register(this.tasks);
  }
}
