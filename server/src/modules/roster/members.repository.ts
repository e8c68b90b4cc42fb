import { Injectable } from '@nestjs/common';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';

export interface MemberRow {
  readonly id: string;
  readonly personId: string;
  readonly nameMask: string;
  readonly phoneMask: string | null;
  readonly memberNo: string;
  readonly startedOn: string;
  readonly organisationId: number;
  readonly organisationName: string;
  readonly path: string;
  readonly isUnconfirmed: boolean;
}

/** What is looked for, by the index that finds it. */
export type MemberSearch =
  | { readonly by: 'name'; readonly blind: Buffer }
  | { readonly by: 'phone_tail'; readonly tail: string }
  | { readonly by: 'member_no'; readonly memberNo: string };

interface Columns {
  id: Buffer;
  person_id: Buffer;
  name_mask: string;
  phone_mask: string | null;
  member_no: string;
  started_on: string;
  organisation_id: number;
  organisation_name: string;
  path: string;
  unconfirmed: number;
}

const COLUMNS = `SELECT STRAIGHT_JOIN m.id, m.person_id, p.name_mask, p.phone_mask, m.member_no, m.started_on, m.organisation_id,
    o.name AS organisation_name, o.path,
    EXISTS (SELECT 1 FROM roster_claims c WHERE c.id = m.id AND c.confirmed_at IS NULL) AS unconfirmed`;
const FROM_MEMBERS = `${COLUMNS} FROM memberships m JOIN persons p ON p.id = m.person_id
  JOIN organisations o ON o.id = m.organisation_id`;
const FROM_PERSONS = `${COLUMNS} FROM persons p JOIN memberships m ON m.person_id = p.id AND m.live = 1
  JOIN organisations o ON o.id = m.organisation_id`;

const FIRST = '00000000-0000-0000-0000-000000000000';

/** Live members. The order of the tables is given: the index that the search names comes first, whatever the figures say. */
@Injectable()
export class MembersRepository {
  constructor(private readonly database: Database) {}

  /** One union's own members, in the order in which they came. */
  listOf(organisationId: number, after: string | undefined, limit: number): Promise<MemberRow[]> {
    return this.list(
      `${FROM_MEMBERS} WHERE m.organisation_id = ? AND m.live = 1 AND m.id > ? ORDER BY m.id LIMIT ${limit}`,
      [organisationId, uuidToBin(after ?? FIRST)],
    );
  }

  /** In the union with this path and below it. */
  search(
    path: string,
    search: MemberSearch,
    after: string | undefined,
    limit: number,
  ): Promise<MemberRow[]> {
    const rest = `AND o.path LIKE ? AND m.id > ? ORDER BY m.id LIMIT ${limit}`;
    const params: SqlValue[] = [`${path}%`, uuidToBin(after ?? FIRST)];
    switch (search.by) {
      case 'name':
        return this.list(`${FROM_PERSONS} WHERE p.name_blind = ? ${rest}`, [
          search.blind,
          ...params,
        ]);
      case 'phone_tail':
        return this.list(`${FROM_PERSONS} WHERE p.phone_tail = ? ${rest}`, [
          search.tail,
          ...params,
        ]);
      case 'member_no':
        return this.list(`${FROM_MEMBERS} WHERE m.member_no = ? AND m.live = 1 ${rest}`, [
          search.memberNo,
          ...params,
        ]);
    }
  }

  async find(id: string): Promise<MemberRow | undefined> {
    const [row] = await this.list(`${FROM_MEMBERS} WHERE m.id = ? AND m.live = 1`, [uuidToBin(id)]);
    return row;
  }

  async count(organisationId: number): Promise<number> {
    const [row] = await this.database.execute<{ n: number }>(
      'SELECT COUNT(*) AS n FROM memberships WHERE organisation_id = ? AND live = 1',
      [organisationId],
    );
    return Number(row?.n ?? 0);
  }

  private async list(sql: string, params: SqlValue[]): Promise<MemberRow[]> {
    const rows = await this.database.execute<Columns>(sql, params);
    return rows.map((row) => ({
      id: binToUuid(row.id),
      personId: binToUuid(row.person_id),
      nameMask: row.name_mask,
      phoneMask: row.phone_mask,
      memberNo: row.member_no,
      startedOn: row.started_on,
      organisationId: row.organisation_id,
      organisationName: row.organisation_name,
      path: row.path,
      isUnconfirmed: Number(row.unconfirmed) === 1,
    }));
  }
}
