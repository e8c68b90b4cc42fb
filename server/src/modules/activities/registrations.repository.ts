import type { CheckInWay, RegistrationStatus } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database, type SqlValue, type Statement } from '../../database/database';
import { binToUuid, binToUuidOrNull, uuidToBin } from '../../database/ids';
import type { Activity, Holder, Registration } from './activities.types';
import { foundBy, type SignUpSearch } from './sign-up-search';
import type { Visitor } from './activities.rules';

interface Row {
  id: Buffer;
  status: RegistrationStatus;
  organisation_id: number;
  account_id: Buffer | null;
  person_id: Buffer | null;
  holder_id: Buffer;
  activity_id: Buffer;
  number: number | null;
  rating: number | null;
  ends_at: Date;
  opened_at: Date;
  moved_at: Date;
}

export interface KnownVisitor extends Visitor {
  readonly isIn: (activityId: string) => boolean;
}

export interface ListedRegistration extends Registration {
  readonly nameMask: string | null;
  readonly phoneMask: string | null;
  readonly sealedAnswers: Buffer | null;
  readonly checkedInBy: CheckInWay | null;
  readonly ratingText: string | null;
}

const COLUMNS = `r.id, r.status, r.organisation_id, r.account_id, r.person_id, r.holder_id, r.activity_id, r.number,
    r.rating, r.ends_at, r.opened_at, r.moved_at`;

const FIRST = '00000000-0000-0000-0000-000000000000';
const bin = (id: string | null): Buffer | null => (id === null ? null : uuidToBin(id));

@Injectable()
export class RegistrationsRepository {
  constructor(private readonly database: Database) {}

  /** The union of which they are a live member, and where they are signed up already, in one read. */
  async findVisitor({ holderId, personId }: Omit<Holder, 'accountId'>): Promise<KnownVisitor> {
    const rows = await this.database.execute<{ path: string | null; activity_id: Buffer | null }>(
      `SELECT (SELECT o.path FROM memberships m JOIN organisations o ON o.id = m.organisation_id
                WHERE m.person_id = ? AND m.live = 1) AS path, r.activity_id
         FROM (SELECT 1) one LEFT JOIN activity_registrations r ON r.holder_id = ? AND r.open = 1`,
      [bin(personId), uuidToBin(holderId)],
    );
    const inThese = rows.flatMap(({ activity_id: id }) => (id ? [binToUuid(id)] : []));
    return {
      personId,
      unionPath: rows[0]?.path ?? null,
      isIn: (activityId) => inThese.includes(activityId),
    };
  }

  insertStatement(
    registration: {
      id: string;
      status: string;
      number: number | null;
      answers: Buffer | null;
      at: Date;
    },
    holder: Holder,
    activity: Pick<Activity, 'id' | 'organisation' | 'endsAt'>,
  ): Statement {
    return {
      sql: `INSERT INTO activity_registrations (id, status, organisation_id, account_id, person_id, holder_id, activity_id,
              number, answers_enc, ends_at, opened_at, moved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      params: [
        uuidToBin(registration.id),
        registration.status,
        activity.organisation.id,
        bin(holder.accountId),
        bin(holder.personId),
        uuidToBin(holder.holderId),
        uuidToBin(activity.id),
        registration.number,
        registration.answers,
        activity.endsAt,
        registration.at,
        registration.at,
      ],
    };
  }

  async find(id: string): Promise<Registration | undefined> {
    const [row] = await this.select('r.id = ?', [uuidToBin(id)]);
    return row;
  }

  /** The newest of somebody at an activity, whatever became of it. */
  async findOf(holderId: string, activityId: string): Promise<Registration | undefined> {
    const [row] = await this.select(
      'r.activity_id = ? AND r.holder_id = ? ORDER BY r.id DESC LIMIT 1',
      [uuidToBin(activityId), uuidToBin(holderId)],
    );
    return row;
  }

  listOf(holderIds: readonly string[], limit: number): Promise<Registration[]> {
    const marks = holderIds.map(() => '?').join(', ');
    return this.select(
      `r.holder_id IN (${marks}) ORDER BY r.opened_at DESC, r.id LIMIT ${limit}`,
      holderIds.map(uuidToBin),
    );
  }

  listOpenOf(holderId: string): Promise<Registration[]> {
    return this.select('r.holder_id = ? AND r.open = 1 ORDER BY r.id', [uuidToBin(holderId)]);
  }

  listIn(
    activityId: string,
    statuses: readonly RegistrationStatus[],
    limit: number,
  ): Promise<Registration[]> {
    return this.select(
      `r.activity_id = ? AND r.status IN (${statuses.map(() => '?').join(', ')}) ORDER BY r.id LIMIT ${limit}`,
      [uuidToBin(activityId), ...statuses],
    );
  }

  /** With masks, for the organiser: names and numbers of others are never opened. */
  async listWithMasks(
    activityId: string,
    after: string | undefined,
    limit: number,
    search?: SignUpSearch,
  ): Promise<ListedRegistration[]> {
    const found = foundBy(search);
    const rows = await this.database.execute<
      Row & {
        name_mask: string | null;
        phone_mask: string | null;
        answers_enc: Buffer | null;
        checked_in_by: CheckInWay | null;
        rating_text: string | null;
      }
    >(
      `SELECT ${COLUMNS}, p.name_mask, p.phone_mask, r.answers_enc, r.checked_in_by, r.rating_text
         FROM activity_registrations r LEFT JOIN persons p ON p.id = r.person_id
        WHERE r.activity_id = ? AND r.id > ? ${found.sql} ORDER BY r.id LIMIT ${limit}`,
      [uuidToBin(activityId), uuidToBin(after ?? FIRST), ...found.params],
    );
    return rows.map((row) => ({
      ...toRegistration(row),
      nameMask: row.name_mask,
      phoneMask: row.phone_mask,
      sealedAnswers: row.answers_enc,
      checkedInBy: row.checked_in_by,
      ratingText: row.rating_text,
    }));
  }

  async isOpen(id: string): Promise<boolean> {
    const rows = await this.database.execute(
      'SELECT 1 FROM activity_registrations WHERE id = ? AND open = 1',
      [uuidToBin(id)],
    );
    return rows.length > 0;
  }

  async hasCheckIns(activityId: string): Promise<boolean> {
    const rows = await this.database.execute(
      "SELECT 1 FROM activity_registrations WHERE activity_id = ? AND status = 'checked_in' LIMIT 1",
      [uuidToBin(activityId)],
    );
    return rows.length > 0;
  }

  /** One rating a registration: false for the second. */
  async rate(id: string, rating: number, text: string | null, at: Date): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      'UPDATE activity_registrations SET rating = ?, rating_text = ?, rated_at = ? WHERE id = ? AND rating IS NULL',
      [rating, text, at, uuidToBin(id)],
    );
    return affectedRows === 1;
  }

  async findRatingText(id: string): Promise<string | null> {
    const [row] = await this.database.execute<{ rating_text: string | null }>(
      'SELECT rating_text FROM activity_registrations WHERE id = ?',
      [uuidToBin(id)],
    );
    return row?.rating_text ?? null;
  }

  async forgetRatingText(id: string): Promise<void> {
    await this.database.run('UPDATE activity_registrations SET rating_text = NULL WHERE id = ?', [
      uuidToBin(id),
    ]);
  }

  async forgetAnswers(endedBefore: Date): Promise<void> {
    await this.database.run(
      'UPDATE activity_registrations SET answers_enc = NULL WHERE ends_at < ? AND answers_enc IS NOT NULL LIMIT 500',
      [endedBefore],
    );
  }

  async ratingOf(activityId: string): Promise<{ count: number; average: number | null }> {
    const [row] = await this.database.execute<{ n: number | string; average: string | null }>(
      'SELECT COUNT(rating) AS n, AVG(rating) AS average FROM activity_registrations WHERE activity_id = ?',
      [uuidToBin(activityId)],
    );
    const average = row?.average ?? null;
    return {
      count: Number(row?.n ?? 0),
      average: average === null ? null : Math.round(Number(average) * 10) / 10,
    };
  }

  private async select(where: string, params: SqlValue[]): Promise<Registration[]> {
    const rows = await this.database.execute<Row>(
      `SELECT ${COLUMNS} FROM activity_registrations r WHERE ${where}`,
      params,
    );
    return rows.map(toRegistration);
  }
}

const toRegistration = (row: Row): Registration => ({
  id: binToUuid(row.id),
  status: row.status,
  organisationId: row.organisation_id,
  accountId: binToUuidOrNull(row.account_id),
  personId: binToUuidOrNull(row.person_id),
  holderId: binToUuid(row.holder_id),
  activityId: binToUuid(row.activity_id),
  number: row.number,
  rating: row.rating,
  endsAt: row.ends_at,
  openedAt: row.opened_at,
  movedAt: row.moved_at,
});
