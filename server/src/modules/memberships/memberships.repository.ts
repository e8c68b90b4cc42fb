import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';

export interface Membership {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: number;
  readonly organisationName: string;
  readonly memberNo: string;
  /** 'YYYY-MM-DD' */
  readonly startedOn: string;
  readonly isLive: boolean;
}

export interface NewMembership {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: number;
  readonly memberNo: string;
  readonly startedOn: string;
  readonly applicationId: string | null;
  readonly resolutionId: string | null;
}

interface MembershipRow {
  id: Buffer;
  person_id: Buffer;
  organisation_id: number;
  organisation_name: string;
  member_no: string;
  started_on: string;
  live: number | null;
}

const select = `SELECT m.id, m.person_id, m.organisation_id, o.name AS organisation_name, m.member_no, m.started_on, m.live
  FROM memberships m JOIN organisations o ON o.id = m.organisation_id`;

@Injectable()
export class MembershipsRepository {
  constructor(private readonly database: Database) {}

  async findLive(personId: string): Promise<Membership | undefined> {
    const [row] = await this.database.execute<MembershipRow>(
      `${select} WHERE m.person_id = ? AND m.live = 1`,
      [uuidToBin(personId)],
    );
    return row && toMembership(row);
  }

  /** Live or ended. */
  async findByMemberNo(memberNo: string): Promise<Membership | undefined> {
    const [row] = await this.database.execute<MembershipRow>(`${select} WHERE m.member_no = ?`, [
      memberNo,
    ]);
    return row && toMembership(row);
  }

  /** False when somebody else was quicker. */
  async end(id: string, at: Date): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      'UPDATE memberships SET ended_at = ? WHERE id = ? AND ended_at IS NULL',
      [at, uuidToBin(id)],
    );
    return affectedRows === 1;
  }

  /**
   * False when a unique key refused it: the person is a member, or the number is taken. INSERT IGNORE, because a
   * duplicate error must not be caught inside the caller's transaction; it waits for a rival to commit or roll back.
   */
  async insert(membership: NewMembership, now: Date): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `INSERT IGNORE INTO memberships
         (id, person_id, organisation_id, member_no, started_on, application_id, resolution_id, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(membership.id),
        uuidToBin(membership.personId),
        membership.organisationId,
        membership.memberNo,
        membership.startedOn,
        membership.applicationId === null ? null : uuidToBin(membership.applicationId),
        membership.resolutionId === null ? null : uuidToBin(membership.resolutionId),
        now,
      ],
    );
    return affectedRows === 1;
  }
}

function toMembership(row: MembershipRow): Membership {
  return {
    id: binToUuid(row.id),
    personId: binToUuid(row.person_id),
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    memberNo: row.member_no,
    startedOn: row.started_on,
    isLive: row.live === 1,
  };
}
