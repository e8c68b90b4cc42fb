import { Global, Module } from '@nestjs/common';
import { Background } from './background';
import { Outbox } from './outbox';
import { OutboxWorker } from './outbox.worker';
import { RetentionJob } from './retention.job';

@Global()
@Module({
  providers: [Outbox, OutboxWorker, Background, RetentionJob],
  exports: [Outbox, OutboxWorker, Background],
})
export class OutboxModule {}
