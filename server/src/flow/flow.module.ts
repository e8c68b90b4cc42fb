import { Global, Module } from '@nestjs/common';
import { FlowRegistry } from './define-flow';
import { EscalationJob } from './escalation.job';
import { FlowEngine } from './flow-engine';
import { FlowRepository } from './flow.repository';

@Global()
@Module({
  providers: [FlowRegistry, FlowRepository, FlowEngine, EscalationJob],
  exports: [FlowRegistry, FlowEngine, EscalationJob],
})
export class FlowModule {}
