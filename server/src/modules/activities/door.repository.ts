import { isRecordedLate, type Came, type CheckInWay, type RegistrationStatus } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';
import type { Registration } from './activities.types';
import { RegistrationsRepository } from './registrations.repository';

export interface AtDoor extends Came {
  readonly id: string;
  readonly status: RegistrationStatus;
  readonly nameMask: string | null;
  readonly phoneMask: string | null;
}

interface AtDoorRow {
  id: Buffer;
  status: RegistrationStatus;
  name_mask: string | null;
  phone_mask: string | null;
  checked_in_by: CheckInWay | null;
  checked_in_at: Date | null;
  recorded_at: Date | null;
}

/** What is read, locked and written at the door of an activity. */
@Injectable()
export class DoorRepository {
  constructor(
    private readonly database: Database,
    private readonly registrations: RegistrationsRepository,
  ) {}

  /** Who is expected at the door, and who has come; masks only. */
  async listAtDoor(activityId: string, limit: number): Promise<AtDoor[]> {
    const rows = await this.database.execute<AtDoorRow>(
      `SELECT r.id, r.status, p.name_mask, p.phone_mask, r.checked_in_by, r.checked_in_at, r.recorded_at
         FROM activity_registrations r LEFT JOIN persons p ON p.id = r.person_id
        WHERE r.activity_id = ? AND r.status IN ('signed_up', 'drawn', 'checked_in', 'no_show')
        ORDER BY r.id LIMIT ${limit}`,
      [uuidToBin(activityId)],
    );
    return rows.map((row) => ({
      id: binToUuid(row.id),
      status: row.status,
      nameMask: row.name_mask,
      phoneMask: row.phone_mask,
      by: row.checked_in_by,
      isLate:
        row.checked_in_at !== null &&
        row.recorded_at !== null &&
        isRecordedLate(row.checked_in_at, row.recorded_at),
    }));
  }

  /** Held until the transaction ends: of two who let the same person in, the second sees that they are in. */
  async lock(id: string): Promise<Registration | undefined> {
    await this.database.execute('SELECT id FROM activity_registrations WHERE id = ? FOR UPDATE', [
      uuidToBin(id),
    ]);
    return this.registrations.find(id);
  }

  async setCheckIn(id: string, by: CheckInWay, takenAt: Date, recordedAt: Date): Promise<void> {
    await this.database.run(
      'UPDATE activity_registrations SET checked_in_by = ?, checked_in_at = ?, recorded_at = ? WHERE id = ?',
      [by, takenAt, recordedAt, uuidToBin(id)],
    );
  }
}
