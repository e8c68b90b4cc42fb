import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';

export interface KnownGuest {
  readonly registrationId: string;
  readonly activityId: string;
  readonly personId: string;
}

/** Registrations of guests whom a union has come to know since. */
@Injectable()
export class GuestsRepository {
  constructor(private readonly database: Database) {}

  async listKnown(now: Date, limit: number): Promise<KnownGuest[]> {
    const rows = await this.database.execute<Record<'id' | 'activity_id' | 'person_id', Buffer>>(
      `SELECT r.id, r.activity_id, a.person_id FROM activity_registrations r
         JOIN accounts a ON a.id = r.account_id AND a.person_id IS NOT NULL
        WHERE r.account_id IS NOT NULL AND r.open = 1 AND r.ends_at > ? ORDER BY r.id LIMIT ${limit}`,
      [now],
    );
    return rows.map((row) => ({
      registrationId: binToUuid(row.id),
      activityId: binToUuid(row.activity_id),
      personId: binToUuid(row.person_id),
    }));
  }

  async setPerson(registrationId: string, personId: string): Promise<void> {
    const person = uuidToBin(personId);
    await this.database.run(
      'UPDATE activity_registrations SET holder_id = ?, person_id = ?, account_id = NULL WHERE id = ?',
      [person, person, uuidToBin(registrationId)],
    );
  }
}
