import { Module, type OnModuleInit } from '@nestjs/common';
import { FlowRegistry } from '../../flow/define-flow';
import { EscalationJob } from '../../flow/escalation.job';
import { MessagesModule } from '../messages/messages.module';
import { DisputeNotices } from './dispute-notices';
import { disputeFlow } from './dispute.flow';
import { DisputesPublic } from './disputes.public';
import { DisputesRepository } from './disputes.repository';

/** Opening a verification. Deciding one needs joining, which needs this: see `disputes.decisions.module.ts`. */
@Module({
  imports: [MessagesModule],
  providers: [DisputesRepository, DisputeNotices, DisputesPublic],
  exports: [DisputesRepository, DisputeNotices, DisputesPublic],
})
export class DisputesModule implements OnModuleInit {
  constructor(
    private readonly flows: FlowRegistry,
    private readonly escalation: EscalationJob,
    private readonly disputes: DisputesPublic,
  ) {}

  onModuleInit(): void {
    this.flows.register(disputeFlow);
    this.escalation.onRaised(async (flow, task, moved) => {
      if (flow === disputeFlow.name) await this.disputes.raised(task.subjectId, moved);
    });
  }
}
