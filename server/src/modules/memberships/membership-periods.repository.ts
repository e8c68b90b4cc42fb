import type { Day, MembershipStatus } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { newId, uuidToBin } from '../../database/ids';

/** What held from one day to another (the end excluded; `null`: until further notice). */
export interface Period {
  readonly organisationId: number;
  readonly organisationName: string;
  readonly status: MembershipStatus;
  /** 'YYYY-MM-DD' */
  readonly from: Day;
  readonly to: Day | null;
}

interface PeriodRow {
  organisation_id: number;
  name: string;
  status: MembershipStatus;
  valid_from: string;
  valid_to: string | null;
}

const select = `SELECT p.organisation_id, o.name, p.status, p.valid_from, p.valid_to
  FROM membership_periods p JOIN organisations o ON o.id = p.organisation_id`;

@Injectable()
export class MembershipPeriodsRepository {
  constructor(private readonly database: Database) {}

  async begin(
    membershipId: string,
    period: { organisationId: number; status: string; from: Day },
    at: Date,
  ): Promise<void> {
    await this.database.run(
      `INSERT INTO membership_periods (id, membership_id, organisation_id, status, valid_from, recorded_from)
       VALUES (?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(newId()),
        uuidToBin(membershipId),
        period.organisationId,
        period.status,
        period.from,
        at,
      ],
    );
  }

  /** The running period ends on `day`. What was known before stays: it is superseded from `at` on. */
  async end(membershipId: string, day: Day, at: Date): Promise<void> {
    const id = uuidToBin(membershipId);
    await this.database.run(
      `INSERT INTO membership_periods (id, membership_id, organisation_id, status, valid_from, valid_to, recorded_from)
       SELECT ?, membership_id, organisation_id, status, valid_from, GREATEST(valid_from, ?), ?
         FROM membership_periods WHERE membership_id = ? AND current = 1`,
      [uuidToBin(newId()), day, at, id],
    );
    await this.database.run(
      'UPDATE membership_periods SET recorded_to = ? WHERE membership_id = ? AND current = 1',
      [at, id],
    );
  }

  /** The day on which the last period of an ended membership ended. */
  async findEnd(membershipId: string): Promise<Day | undefined> {
    const [row] = await this.database.execute<{ valid_to: Day }>(
      `SELECT valid_to FROM membership_periods WHERE membership_id = ? AND recorded_to IS NULL
        ORDER BY valid_from DESC, id DESC LIMIT 1`,
      [uuidToBin(membershipId)],
    );
    return row?.valid_to;
  }

  /** The life of a membership as it is known now, the newest first. */
  async list(membershipId: string): Promise<Period[]> {
    const rows = await this.database.execute<PeriodRow>(
      `${select} WHERE p.membership_id = ? AND p.recorded_to IS NULL ORDER BY p.valid_from DESC, p.id DESC`,
      [uuidToBin(membershipId)],
    );
    return rows.map(toPeriod);
  }

  /** What held for a person on a day, as it was known at a moment. */
  async findOn(personId: string, day: Day, knownAt: Date): Promise<Period | undefined> {
    const [row] = await this.database.execute<PeriodRow>(
      `${select} JOIN memberships m ON m.id = p.membership_id
        WHERE m.person_id = ? AND p.valid_from <= ? AND (p.valid_to IS NULL OR p.valid_to > ?)
          AND p.recorded_from <= ? AND (p.recorded_to IS NULL OR p.recorded_to > ?)
        ORDER BY p.valid_from DESC, p.id DESC LIMIT 1`,
      [uuidToBin(personId), day, day, knownAt, knownAt],
    );
    return row && toPeriod(row);
  }
}

const toPeriod = (row: PeriodRow): Period => ({
  organisationId: row.organisation_id,
  organisationName: row.name,
  status: row.status,
  from: row.valid_from,
  to: row.valid_to,
});
