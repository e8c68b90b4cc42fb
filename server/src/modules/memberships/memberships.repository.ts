import type { MembershipStatus } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';

export interface Membership {
  readonly id: string;
  readonly status: MembershipStatus;
  readonly personId: string;
  readonly organisationId: number;
  readonly organisationName: string;
  readonly path: string;
  readonly memberNo: string;
  /** 'YYYY-MM-DD' */
  readonly startedOn: string;
  readonly movedAt: Date;
  readonly isLive: boolean;
}

export interface NewMembership {
  readonly id: string;
  readonly status: string;
  readonly personId: string;
  readonly organisationId: number;
  readonly memberNo: string;
  readonly startedOn: string;
  readonly applicationId: string | null;
  readonly resolutionId: string | null;
}

interface MembershipRow {
  id: Buffer;
  status: MembershipStatus;
  person_id: Buffer;
  organisation_id: number;
  organisation_name: string;
  path: string;
  member_no: string;
  started_on: string;
  moved_at: Date;
  live: number | null;
}

const select = `SELECT m.id, m.status, m.person_id, m.organisation_id, o.name AS organisation_name, o.path, m.member_no,
    m.started_on, m.moved_at, m.live
  FROM memberships m JOIN organisations o ON o.id = m.organisation_id`;

@Injectable()
export class MembershipsRepository {
  constructor(private readonly database: Database) {}

  async findLive(personId: string): Promise<Membership | undefined> {
    const [membership] = await this.select('m.person_id = ? AND m.live = 1', [uuidToBin(personId)]);
    return membership;
  }

  /**
   * The live membership, held until the transaction ends. Every act on a membership and on what stands beside it begins
   * so: acts on one person wait for each other here, and never in a ring.
   */
  async holdLive(personId: string): Promise<Membership | undefined> {
    await this.database.execute(
      'SELECT id FROM memberships WHERE person_id = ? AND live = 1 FOR UPDATE',
      [uuidToBin(personId)],
    );
    return this.findLive(personId);
  }

  async listLivePersons(organisationId: number, limit: number): Promise<string[]> {
    const rows = await this.database.execute<{ person_id: Buffer }>(
      `SELECT person_id FROM memberships WHERE organisation_id = ? AND live = 1 ORDER BY person_id LIMIT ${limit}`,
      [organisationId],
    );
    return rows.map((row) => binToUuid(row.person_id));
  }

  /** Live or ended. */
  async findByMemberNo(memberNo: string): Promise<Membership | undefined> {
    const [membership] = await this.select('m.member_no = ?', [memberNo]);
    return membership;
  }

  /** `undefined` outside the scope, as if it did not exist. */
  async findForOffice(scope: Scope, id: string): Promise<Membership | undefined> {
    const [membership] = await this.select('m.id = ?', [uuidToBin(id)]);
    return membership && scope.covers(membership.path) ? membership : undefined;
  }

  /** Every membership the person ever had, the newest first. */
  async listOf(personId: string): Promise<Membership[]> {
    return this.select('m.person_id = ? ORDER BY m.created_at DESC', [uuidToBin(personId)]);
  }

  /**
   * False when a unique key refused it: the person is a member, or the number is taken. INSERT IGNORE, because a
   * duplicate error must not be caught inside the caller's transaction; it waits for a rival to commit or roll back.
   */
  async insert(membership: NewMembership, at: Date): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `INSERT IGNORE INTO memberships (id, status, person_id, organisation_id, member_no, started_on, application_id,
         resolution_id, created_at, moved_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(membership.id),
        membership.status,
        uuidToBin(membership.personId),
        membership.organisationId,
        membership.memberNo,
        membership.startedOn,
        membership.applicationId === null ? null : uuidToBin(membership.applicationId),
        membership.resolutionId === null ? null : uuidToBin(membership.resolutionId),
        at,
        at,
      ],
    );
    return affectedRows === 1;
  }

  private async select(where: string, params: SqlValue[]): Promise<Membership[]> {
    const rows = await this.database.execute<MembershipRow>(`${select} WHERE ${where}`, params);
    return rows.map(toMembership);
  }
}

function toMembership(row: MembershipRow): Membership {
  return {
    id: binToUuid(row.id),
    status: row.status,
    personId: binToUuid(row.person_id),
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    path: row.path,
    memberNo: row.member_no,
    startedOn: row.started_on,
    movedAt: row.moved_at,
    isLive: row.live === 1,
  };
}
