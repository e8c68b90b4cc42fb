import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { AppConfig } from '../config/config';
import { Database } from '../database/database';
import { newId, uuidToBin } from '../database/ids';
import { Outbox } from './outbox';
import { OutboxWorker } from './outbox.worker';

export interface BackgroundJob {
  readonly name: string;
  readonly everySeconds: number;
  run(): Promise<unknown>;
}

const OUTBOX_POLL_MS = 2000;

/** Timers of one instance. A job runs on the one instance that holds its lease; losing an instance loses no job. */
@Injectable()
export class Background implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Background.name);
  private readonly holder = uuidToBin(newId());
  private readonly jobs: BackgroundJob[] = [];
  private readonly timers: NodeJS.Timeout[] = [];
  private draining: Promise<unknown> | undefined;
  private readonly active = new Set<Promise<unknown>>();
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly worker: OutboxWorker,
    private readonly config: AppConfig,
  ) {}

  register(job: BackgroundJob): void {
    this.jobs.push(job);
  }

  onApplicationBootstrap(): void {
    if (!this.config.backgroundJobs) return;
    this.outbox.onPut = () => this.drain();
    this.timers.push(setInterval(() => this.drain(), OUTBOX_POLL_MS));
    for (const job of this.jobs) {
      this.timers.push(setInterval(() => this.track(this.runLeased(job)), job.everySeconds * 1000));
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.timers.forEach(clearInterval);
    await Promise.all([this.draining, ...this.active]);
  }

  private drain(): void {
    if (this.stopped) return;
    this.draining ??= this.worker
      .drain()
      .catch((error: unknown) => this.report('outbox', error))
      .finally(() => (this.draining = undefined));
  }

  private async runLeased(job: BackgroundJob): Promise<void> {
    try {
      if (!this.stopped && (await this.takeLease(job))) await job.run();
    } catch (error) {
      this.report(job.name, error);
    }
  }

  private async takeLease(job: BackgroundJob): Promise<boolean> {
    await this.database.run(
      'INSERT IGNORE INTO job_leases (name, lease_until) VALUES (?, UTC_TIMESTAMP(3))',
      [job.name],
    );
    const { affectedRows } = await this.database.run(
      `UPDATE job_leases SET holder = ?, lease_until = UTC_TIMESTAMP(3) + INTERVAL ${job.everySeconds * 3} SECOND
        WHERE name = ? AND (holder = ? OR lease_until <= UTC_TIMESTAMP(3))`,
      [this.holder, job.name, this.holder],
    );
    return affectedRows === 1;
  }

  private track(work: Promise<unknown>): void {
    this.active.add(work);
    void work.finally(() => this.active.delete(work));
  }

  private report(name: string, error: unknown): void {
    this.logger.error(`${name} failed: ${error instanceof Error ? error.name : 'unknown'}`);
  }
}
