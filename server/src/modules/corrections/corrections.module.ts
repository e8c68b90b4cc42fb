import { Module, type OnModuleInit } from '@nestjs/common';
import { FlowRegistry } from '../../flow/define-flow';
import { EscalationJob } from '../../flow/escalation.job';
import { ContentChecksModule } from '../content-checks/content-checks.module';
import { OpeningWordsChecks } from '../content-checks/content-checks.openings.public';
import { MessagesModule } from '../messages/messages.module';
import { PersonsModule } from '../persons/persons.module';
import { TasksModule } from '../tasks/tasks.module';
import { TaskPresenters } from '../tasks/tasks.public';
import { correctionFlow } from './correction.flow';
import { CorrectionFiles } from './correction-files';
import { CorrectionsController } from './corrections.controller';
import { CorrectionNotices } from './corrections.notices';
import { CorrectionsPublic } from './corrections.public';
import { CorrectionsQueries } from './corrections.queries';
import { CorrectionsRepository } from './corrections.repository';
import { CorrectionsReviewService } from './corrections.review.service';
import { CorrectionsService } from './corrections.service';

@Module({
  imports: [ContentChecksModule, MessagesModule, PersonsModule, TasksModule],
  controllers: [CorrectionsController],
  providers: [
    CorrectionFiles,
    CorrectionNotices,
    CorrectionsPublic,
    CorrectionsQueries,
    CorrectionsRepository,
    CorrectionsReviewService,
    CorrectionsService,
  ],
  exports: [CorrectionsPublic],
})
export class CorrectionsModule implements OnModuleInit {
  constructor(
    private readonly flows: FlowRegistry,
    private readonly escalation: EscalationJob,
    private readonly presenters: TaskPresenters,
    private readonly tasks: CorrectionsQueries,
    private readonly corrections: CorrectionsRepository,
    private readonly files: CorrectionFiles,
    private readonly notices: CorrectionNotices,
    private readonly words: OpeningWordsChecks,
  ) {}

  onModuleInit(): void {
    this.flows.register(correctionFlow);
    this.presenters.register(this.tasks);
    this.words.register({
      source: 'person_correction.reason',
      after: { flow: correctionFlow.name, actions: ['submit'] },
      what: '更正原因',
      reader: '您的工会',
      read: async (id) => this.files.open(await this.corrections.getById(id)).reason,
    });
    this.escalation.onRaised(async (flow, task, moved) => {
      if (flow === correctionFlow.name)
        await this.notices.raised(await this.corrections.getById(task.subjectId), moved);
    });
  }
}
