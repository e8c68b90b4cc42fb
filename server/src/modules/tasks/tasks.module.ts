import { Module, type OnModuleInit } from '@nestjs/common';
import { EscalationJob } from '../../flow/escalation.job';
import { Background } from '../../outbox/background';
import { TasksController } from './tasks.controller';
import { TaskPresenters, TasksPublic } from './tasks.public';
import { TasksQueries } from './tasks.queries';
import { TasksRepository } from './tasks.repository';

const ESCALATION_SECONDS = 30;

@Module({
  controllers: [TasksController],
  providers: [TasksRepository, TasksQueries, TaskPresenters, TasksPublic],
  exports: [TaskPresenters, TasksPublic],
})
export class TasksModule implements OnModuleInit {
  constructor(
    private readonly background: Background,
    private readonly escalation: EscalationJob,
  ) {}

  onModuleInit(): void {
    this.background.register({
      name: 'escalation',
      everySeconds: ESCALATION_SECONDS,
      run: () => this.escalation.run(),
    });
  }
}
