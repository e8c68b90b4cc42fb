import { Global, Module } from '@nestjs/common';
import { AuditModule } from '../privacy';
import { FlowRegistry } from './define-flow';
import { EscalationJob } from './escalation.job';
import { FlowAudit } from './flow-audit';
import { FlowEngine } from './flow-engine';
import { FlowOpenings } from './flow-openings';
import { FlowRepository } from './flow.repository';
import { FlowTasks } from './flow-tasks';
import { Offices } from './offices';
import { Succession } from './succession';
import { TaskRepository } from './task.repository';

@Global()
@Module({
  imports: [AuditModule],
  providers: [
    FlowRegistry,
    FlowRepository,
    TaskRepository,
    FlowTasks,
    Offices,
    FlowEngine,
    FlowOpenings,
    EscalationJob,
    FlowAudit,
    Succession,
  ],
  exports: [FlowRegistry, FlowEngine, FlowOpenings, Offices, EscalationJob, Succession],
})
export class FlowModule {}
