import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../calendar/clock';
import { Database } from '../database/database';
import { Background } from './background';

const DAY_MS = 86_400_000;
const BATCH = 1000;

/** What is kept for how long, in days. A key must outlive the longest time a phone waits to send an act again (48 h). */
const KEPT_DAYS = { idempotency_keys: 7, outbox: 30, sessions: 30 } as const;

/** Deletes, in small batches, what has served its purpose. */
@Injectable()
export class RetentionJob implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly background: Background,
  ) {}

  onModuleInit(): void {
    this.background.register({ name: 'retention', everySeconds: 3600, run: () => this.run() });
  }

  async run(): Promise<void> {
    await this.purge('idempotency_keys', 'created_at < ?', KEPT_DAYS.idempotency_keys);
    // What is done keeps the time of its last try: the index of what is due finds it.
    await this.purge('outbox', 'open IS NULL AND available_at < ?', KEPT_DAYS.outbox);
    await this.purge('sessions', 'expires_at < ?', KEPT_DAYS.sessions);
  }

  private async purge(table: string, condition: string, days: number): Promise<void> {
    const before = new Date(this.clock.now().getTime() - days * DAY_MS);
    for (let deleted = BATCH; deleted === BATCH;) {
      ({ affectedRows: deleted } = await this.database.run(
        `DELETE FROM ${table} WHERE ${condition} LIMIT ${BATCH}`,
        [before],
      ));
    }
  }
}
