import { realNameLimits, type Day } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { uuidToBin } from '../../database/ids';

/** How many online checks somebody may still ask for today. The row is the guard. */
@Injectable()
export class IdentityChecksRepository {
  constructor(private readonly database: Database) {}

  /** False when the day's checks are used up. */
  async take(personId: string, day: Day): Promise<boolean> {
    const key = [uuidToBin(personId), day];
    await this.database.run(
      'INSERT IGNORE INTO identity_checks (person_id, day, used) VALUES (?, ?, 0)',
      key,
    );
    const { affectedRows } = await this.database.run(
      'UPDATE identity_checks SET used = used + 1 WHERE person_id = ? AND day = ? AND used < ?',
      [...key, realNameLimits.checksADay],
    );
    return affectedRows === 1;
  }

  /** No answer came: it does not count. */
  async giveBack(personId: string, day: Day): Promise<void> {
    await this.database.run(
      'UPDATE identity_checks SET used = used - 1 WHERE person_id = ? AND day = ? AND used > 0',
      [uuidToBin(personId), day],
    );
  }

  async countLeft(personId: string, day: Day): Promise<number> {
    const [row] = await this.database.execute<{ used: number }>(
      'SELECT used FROM identity_checks WHERE person_id = ? AND day = ?',
      [uuidToBin(personId), day],
    );
    return realNameLimits.checksADay - Number(row?.used ?? 0);
  }
}
