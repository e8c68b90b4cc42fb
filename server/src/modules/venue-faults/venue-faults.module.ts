import { Module, type OnModuleInit } from '@nestjs/common';
import { FlowRegistry } from '../../flow/define-flow';
import { EscalationJob } from '../../flow/escalation.job';
import { ContentChecksModule } from '../content-checks/content-checks.module';
import { OpeningWordsChecks } from '../content-checks/content-checks.openings.public';
import { MessagesModule } from '../messages/messages.module';
import { TasksModule } from '../tasks/tasks.module';
import { TaskPresenters } from '../tasks/tasks.public';
import { VenuesModule } from '../venues/venues.module';
import { venueFaultFlow } from './venue-fault.flow';
import { VenueFaultsController } from './venue-faults.controller';
import { VenueFaultNotices } from './venue-faults.notices';
import { VenueFaultsQueries } from './venue-faults.queries';
import { VenueFaultsRepository } from './venue-faults.repository';
import { VenueFaultsService } from './venue-faults.service';

/** 报修 */
@Module({
  imports: [ContentChecksModule, MessagesModule, TasksModule, VenuesModule],
  controllers: [VenueFaultsController],
  providers: [VenueFaultNotices, VenueFaultsQueries, VenueFaultsRepository, VenueFaultsService],
})
export class VenueFaultsModule implements OnModuleInit {
  constructor(
    private readonly flows: FlowRegistry,
    private readonly escalation: EscalationJob,
    private readonly presenters: TaskPresenters,
    private readonly tasks: VenueFaultsQueries,
    private readonly faults: VenueFaultsRepository,
    private readonly notices: VenueFaultNotices,
    private readonly words: OpeningWordsChecks,
  ) {}

  onModuleInit(): void {
    this.flows.register(venueFaultFlow);
    this.presenters.register(this.tasks);
    this.words.register({
      source: 'venue_fault.text',
      after: { flow: venueFaultFlow.name, actions: ['report'] },
      what: '报修的说明',
      reader: '场馆管理员',
      read: async (id) => (await this.faults.findById(id))?.text,
    });
    this.escalation.onRaised(async (flow, task, moved) => {
      const fault =
        flow === venueFaultFlow.name ? await this.faults.findById(task.subjectId) : undefined;
      if (fault) await this.notices.raised(fault, moved);
    });
  }
}
