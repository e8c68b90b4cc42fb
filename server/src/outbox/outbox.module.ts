import { Global, Module } from '@nestjs/common';
import { Background } from './background';
import { Outbox } from './outbox';
import { OutboxWorker } from './outbox.worker';

@Global()
@Module({
  providers: [Outbox, OutboxWorker, Background],
  exports: [Outbox, OutboxWorker, Background],
})
export class OutboxModule {}
