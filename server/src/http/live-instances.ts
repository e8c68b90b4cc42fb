import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Database } from '../database/database';
import { newId } from '../database/ids';
import { Pressure } from './pressure';

const BEAT_MS = 5000;
/** A busy instance may miss a beat or ten; one that was killed is counted for so long. */
const LEASE_SECONDS = 60;
const PREFIX = 'alive:';

/**
 * How many instances share this database: each that lives holds a lease of its own. Only for what an instance believes
 * before it has measured anything, see `Pressure`; nothing that is correct depends on it.
 */
@Injectable()
export class LiveInstances implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly name = PREFIX + newId().replaceAll('-', '');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly pressure: Pressure,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.beat();
    this.timer = setInterval(() => void this.beat(), BEAT_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.quietly(async () => {
      await this.database.run('DELETE FROM job_leases WHERE name = ?', [this.name]);
    });
  }

  /** Tells the others, and learns of them. */
  beat(): Promise<void> {
    return this.quietly(async () => {
      await this.database.run(
        `INSERT INTO job_leases (name, lease_until) VALUES (?, UTC_TIMESTAMP(3) + INTERVAL ${LEASE_SECONDS} SECOND)
         ON DUPLICATE KEY UPDATE lease_until = VALUES(lease_until)`,
        [this.name],
      );
      await this.database.run(
        `DELETE FROM job_leases WHERE name LIKE '${PREFIX}%' AND lease_until < UTC_TIMESTAMP(3)`,
      );
      const [row] = await this.database.execute<{ live: number | string }>(
        `SELECT COUNT(*) AS live FROM job_leases WHERE name LIKE '${PREFIX}%'`,
      );
      this.pressure.shareWith(Number(row?.live ?? 1));
    });
  }

  /** Too busy to say so, or the database is away: the next beat comes in seconds. */
  private async quietly(act: () => Promise<void>): Promise<void> {
    await act().catch(() => undefined);
  }
}
