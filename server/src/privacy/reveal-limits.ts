import { PrivacyError, revealLimitOn } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../calendar/clock';
import { Database } from '../database/database';
import { uuidToBin } from '../database/ids';
import { AppError } from '../http/app-error';

/** How many personal files somebody may still open today. */
@Injectable()
export class RevealLimits {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts one, in the caller's transaction: a reveal that fails afterwards is not counted. The row is the guard, so
   * that any number at once never get past the limit. @throws PrivacyError.RevealsUsedUp
   */
  async take(personId: string): Promise<void> {
    const day = this.clock.today();
    const key = [uuidToBin(personId), day];
    await this.database.run(
      'INSERT IGNORE INTO reveal_counts (person_id, day, used) VALUES (?, ?, 0)',
      key,
    );
    const { affectedRows } = await this.database.run(
      'UPDATE reveal_counts SET used = used + 1 WHERE person_id = ? AND day = ? AND used < ?',
      [...key, revealLimitOn(day).aDay],
    );
    if (affectedRows === 0) throw new AppError(PrivacyError.RevealsUsedUp);
  }
}
