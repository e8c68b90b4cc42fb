import { Module, type OnModuleInit } from '@nestjs/common';
import { FlowRegistry } from '../../flow/define-flow';
import { EscalationJob } from '../../flow/escalation.job';
import { AuditModule } from '../../privacy';
import { ContentChecksModule } from '../content-checks/content-checks.module';
import { OpeningWordsChecks } from '../content-checks/content-checks.openings.public';
import { MessagesModule } from '../messages/messages.module';
import { PersonsModule } from '../persons/persons.module';
import { TasksModule } from '../tasks/tasks.module';
import { TaskPresenters } from '../tasks/tasks.public';
import { creditAppealFlow } from './appeal.flow';
import { CreditController } from './credit.controller';
import { CreditCounts } from './credit.counts.repository';
import { CreditLocks } from './credit.locks.repository';
import { CreditNotices } from './credit.notices';
import { CreditPublic } from './credit.public';
import { CreditQueries } from './credit.queries';
import { CreditRepository } from './credit.repository';
import { CreditService } from './credit.service';

@Module({
  imports: [AuditModule, ContentChecksModule, MessagesModule, PersonsModule, TasksModule],
  controllers: [CreditController],
  providers: [
    CreditCounts,
    CreditLocks,
    CreditNotices,
    CreditPublic,
    CreditQueries,
    CreditRepository,
    CreditService,
  ],
  exports: [CreditPublic],
})
export class CreditModule implements OnModuleInit {
  constructor(
    private readonly flows: FlowRegistry,
    private readonly escalation: EscalationJob,
    private readonly presenters: TaskPresenters,
    private readonly tasks: CreditQueries,
    private readonly credit: CreditRepository,
    private readonly notices: CreditNotices,
    private readonly words: OpeningWordsChecks,
  ) {}

  onModuleInit(): void {
    this.flows.register(creditAppealFlow);
    this.presenters.register(this.tasks);
    this.words.register({
      source: 'credit_appeal.reason',
      after: { flow: creditAppealFlow.name, actions: ['open'] },
      what: '申诉理由',
      reader: '管场地的工会',
      read: async (id) => (await this.credit.findAppeal(id))?.reason,
    });
    this.escalation.onRaised(async (flow, task, moved) => {
      const appeal =
        flow === creditAppealFlow.name ? await this.credit.findAppeal(task.subjectId) : undefined;
      if (appeal) await this.notices.raised(appeal, moved);
    });
  }
}
