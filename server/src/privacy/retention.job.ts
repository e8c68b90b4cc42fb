import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../calendar/clock';
import { Database } from '../database/database';
import { Background } from '../outbox/background';
import { retentionRules, type RetentionRule } from './retention-rules';

const DAY_MS = 86_400_000;
const BATCH = 1000;

/** Deletes what has served its purpose, by the rules. */
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
    const now = this.clock.now();
    for (const rule of retentionRules) await this.purge(rule, now);
  }

  private async purge(rule: RetentionRule, now: Date): Promise<void> {
    for (let deleted = BATCH; deleted === BATCH;) {
      ({ affectedRows: deleted } = await this.database.run(
        `DELETE FROM ${rule.table} WHERE ${rule.past} LIMIT ${BATCH}`,
        [endOf(rule, now)],
      ));
    }
  }
}

export interface Expired {
  readonly rule: RetentionRule;
  readonly rows: number;
}

/** A dry run: what the job would delete now. */
export async function countExpired(database: Database, now: Date): Promise<Expired[]> {
  const counts: Expired[] = [];
  for (const rule of retentionRules) {
    const [row] = await database.execute<{ count: number }>(
      `SELECT COUNT(*) AS count FROM ${rule.table} WHERE ${rule.past}`,
      [endOf(rule, now)],
    );
    counts.push({ rule, rows: Number(row?.count ?? 0) });
  }
  return counts;
}

const endOf = ({ keptDays }: RetentionRule, now: Date): Date =>
  new Date(now.getTime() - keptDays * DAY_MS);
