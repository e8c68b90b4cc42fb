import { WaitlistError, type WaitlistStatus, type WaitlistSubjectType } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database, type SqlValue } from '../../database/database';
import { duplicateKeyOf } from '../../database/errors';
import { binToUuid, binToUuidOrNull, uuidToBin } from '../../database/ids';
import { AppError } from '../../http/app-error';
import type { WaitlistEntry } from './waitlist.types';

interface Row {
  id: Buffer;
  status: WaitlistStatus;
  organisation_id: number;
  account_id: Buffer | null;
  person_id: Buffer | null;
  holder_id: Buffer;
  subject_type: WaitlistSubjectType;
  subject_id: Buffer;
  matter_id: Buffer;
  position: number;
  starts_at: Date;
  ends_at: Date;
  hold_until: Date | null;
}

const SELECT = `SELECT id, status, organisation_id, account_id, person_id, holder_id, subject_type, subject_id,
    matter_id, position, starts_at, ends_at, hold_until FROM waitlist_entries`;

const bin = (id: string | null): Buffer | null => (id === null ? null : uuidToBin(id));

@Injectable()
export class WaitlistRepository {
  constructor(private readonly database: Database) {}

  /** @throws WaitlistError.AlreadyWaiting when the same person joined this line a moment ago */
  async insert(entry: Omit<WaitlistEntry, 'holdUntil'>, at: Date): Promise<void> {
    try {
      await this.database.run(
        `INSERT INTO waitlist_entries (id, status, organisation_id, account_id, person_id, holder_id, subject_type,
           subject_id, matter_id, position, starts_at, ends_at, opened_at, moved_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          uuidToBin(entry.id),
          entry.status,
          entry.organisationId,
          bin(entry.accountId),
          bin(entry.personId),
          uuidToBin(entry.holderId),
          entry.subjectType,
          uuidToBin(entry.subjectId),
          uuidToBin(entry.matterId),
          entry.position,
          entry.startsAt,
          entry.endsAt,
          at,
          at,
        ],
      );
    } catch (error) {
      if (duplicateKeyOf(error) !== 'waitlist_entries_one') throw error;
      throw new AppError(WaitlistError.AlreadyWaiting);
    }
  }

  async find(id: string): Promise<WaitlistEntry | undefined> {
    const [entry] = await this.select('id = ?', [uuidToBin(id)]);
    return entry;
  }

  async findOpenByMatter(matterId: string): Promise<WaitlistEntry | undefined> {
    const [entry] = await this.select('matter_id = ? AND open = 1', [uuidToBin(matterId)]);
    return entry;
  }

  /** Of those who wait, in the order of the line, after a place in it. */
  listNext(
    subjectType: WaitlistSubjectType,
    subjectId: string,
    after: number,
    limit: number,
  ): Promise<WaitlistEntry[]> {
    return this.select(
      `subject_type = ? AND subject_id = ? AND status = 'waiting' AND position > ? ORDER BY position LIMIT ${limit}`,
      [subjectType, uuidToBin(subjectId), after],
    );
  }

  listOpen(
    subjectType: WaitlistSubjectType,
    subjectId: string,
    limit: number,
  ): Promise<WaitlistEntry[]> {
    return this.select(
      `subject_type = ? AND subject_id = ? AND status IN ('waiting', 'offered') ORDER BY position LIMIT ${limit}`,
      [subjectType, uuidToBin(subjectId)],
    );
  }

  listExpired(now: Date, limit: number): Promise<WaitlistEntry[]> {
    return this.select(
      `status = 'offered' AND hold_until <= ? ORDER BY hold_until LIMIT ${limit}`,
      [now],
    );
  }

  listOpenOf(holderId: string): Promise<WaitlistEntry[]> {
    return this.select('holder_id = ? AND open = 1 ORDER BY opened_at', [uuidToBin(holderId)]);
  }

  async countAhead({ subjectType, subjectId, position }: WaitlistEntry): Promise<number> {
    const [row] = await this.database.execute<{ n: number | string }>(
      `SELECT COUNT(*) AS n FROM waitlist_entries
        WHERE subject_type = ? AND subject_id = ? AND status = 'waiting' AND position < ?`,
      [subjectType, uuidToBin(subjectId), position],
    );
    return Number(row?.n);
  }

  /** Whoever waits is known by now. */
  async setPerson(matterId: string, personId: string): Promise<void> {
    await this.database.run(
      'UPDATE waitlist_entries SET holder_id = ?, person_id = ?, account_id = NULL WHERE matter_id = ?',
      [uuidToBin(personId), uuidToBin(personId), uuidToBin(matterId)],
    );
  }

  async setHold(id: string, until: Date): Promise<void> {
    await this.database.run('UPDATE waitlist_entries SET hold_until = ? WHERE id = ?', [
      until,
      uuidToBin(id),
    ]);
  }

  private async select(where: string, params: SqlValue[]): Promise<WaitlistEntry[]> {
    const rows = await this.database.execute<Row>(`${SELECT} WHERE ${where}`, params);
    return rows.map((row) => ({
      id: binToUuid(row.id),
      status: row.status,
      organisationId: row.organisation_id,
      accountId: binToUuidOrNull(row.account_id),
      personId: binToUuidOrNull(row.person_id),
      holderId: binToUuid(row.holder_id),
      subjectType: row.subject_type,
      subjectId: binToUuid(row.subject_id),
      matterId: binToUuid(row.matter_id),
      position: row.position,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      holdUntil: row.hold_until,
    }));
  }
}
