import {
  Global,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { AppConfig } from '../config/config';
import { Database } from '../database/database';
import { IdempotencyKeys } from '../idempotency/idempotency-keys';
import { ErrorFilter } from './error-filter';
import { HealthController } from './health.controller';
import { LiveInstances } from './live-instances';
import { Metrics } from './metrics';
import { Pressure } from './pressure';

@Global()
@Module({
  controllers: [HealthController],
  providers: [
    Metrics,
    Pressure,
    LiveInstances,
    IdempotencyKeys,
    { provide: APP_FILTER, useClass: ErrorFilter },
  ],
  exports: [Metrics, Pressure, IdempotencyKeys],
})
export class HttpModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    private readonly metrics: Metrics,
    private readonly config: AppConfig,
    private readonly database: Database,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.metrics.watchDatabase(() => this.database.queued);
    if (this.config.metricsPort > 0)
      await this.metrics.listen(this.config.metricsPort, this.config.host);
  }

  onApplicationShutdown(): void {
    this.metrics.close();
  }
}
