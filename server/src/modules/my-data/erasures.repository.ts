import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { binToUuid, binToUuidOrNull, newId, uuidToBin } from '../../database/ids';
import { placeEndings } from './erasure-places';
import { ERASURE_VERSION, scrubs } from './erasure.plan';

/** Whose data was erased: ids and nothing else. */
export interface Tombstone {
  readonly personId: string | null;
  readonly accountIds: readonly string[];
  readonly at: Date;
}

interface ErasureRow {
  person_id: Buffer | null;
  account_ids: string;
  at: Date;
}

type Ending = readonly [sql: string, ...params: ('at' | 'person')[]];

/** What may stand open beside a membership, and how it ends with it. */
const sideMatters = [
  { table: 'membership_transfers', action: 'lapse', status: 'lapsed' },
  { table: 'membership_lapses', action: 'drop', status: 'dropped' },
  { table: 'person_corrections', action: 'withdraw', status: 'withdrawn' },
  { table: 'appeals', action: 'withdraw', status: 'withdrawn' },
] as const;

/** A live membership ends as if its member had quit, with the posts and whatever stood beside it. Nothing happens the second time. */
const endings: readonly Ending[] = [
  [
    `UPDATE union_officers SET ended_at = ?, ended_by = 'erased' WHERE person_id = ? AND in_post = 1`,
    'at',
    'person',
  ],
  [
    'UPDATE assignments SET valid_to = GREATEST(valid_from, ?) WHERE person_id = ? AND valid_to > ?',
    'at',
    'person',
    'at',
  ],
  ...sideMatters.flatMap(({ table, action, status }): Ending[] => [
    [
      `UPDATE tasks t JOIN ${table} x ON x.id = t.subject_id SET t.closed_at = ? WHERE x.person_id = ? AND x.open = 1 AND t.open = 1`,
      'at',
      'person',
    ],
    [
      `INSERT INTO transitions (id, flow, subject_id, action, from_status, to_status, from_organisation_id, organisation_id, at)
         SELECT UNHEX(REPLACE(UUID(), '-', '')), '${table.replace(/s$/, '')}', id, '${action}', status, '${status}',
                organisation_id, organisation_id, ? FROM ${table} WHERE person_id = ? AND open = 1`,
      'at',
      'person',
    ],
    [
      `UPDATE ${table} SET status = '${status}', moved_at = ?, closed_at = ? WHERE person_id = ? AND open = 1`,
      'at',
      'at',
      'person',
    ],
  ]),
  [
    `INSERT INTO transitions (id, flow, subject_id, action, from_status, to_status, from_organisation_id, organisation_id, person_id, at)
       SELECT UNHEX(REPLACE(UUID(), '-', '')), 'membership', id, 'quit', status, 'ended', organisation_id, organisation_id,
              person_id, ? FROM memberships WHERE person_id = ? AND live = 1`,
    'at',
    'person',
  ],
  [
    `UPDATE membership_periods p JOIN memberships m ON m.id = p.membership_id
        SET p.valid_to = GREATEST(p.valid_from, DATE(? + INTERVAL 8 HOUR)) WHERE m.person_id = ? AND p.current = 1`,
    'at',
    'person',
  ],
  [
    `UPDATE memberships SET status = 'ended', moved_at = ?, closed_at = ? WHERE person_id = ? AND live = 1`,
    'at',
    'at',
    'person',
  ],
];

@Injectable()
export class ErasuresRepository {
  constructor(private readonly database: Database) {}

  /** Somebody in office, now or later, hands over first. */
  async holdsOffice(personId: string, now: Date): Promise<boolean> {
    const rows = await this.database.execute(
      'SELECT 1 FROM assignments WHERE person_id = ? AND valid_to > ? LIMIT 1',
      [uuidToBin(personId), now],
    );
    return rows.length > 0;
  }

  /** An open verification of who is who, or one that is about to be opened, needs the person registered first. */
  async isDisputed(personId: string): Promise<boolean> {
    const rows = await this.database.execute(
      `SELECT 1 FROM membership_disputes WHERE person_id = ? AND closed_at IS NULL
       UNION SELECT 1 FROM persons p JOIN join_applications a ON a.id_number_blind = p.id_number_blind
        WHERE p.id = ? AND a.status = 'disputed' LIMIT 1`,
      [uuidToBin(personId), uuidToBin(personId)],
    );
    return rows.length > 0;
  }

  async insert({ personId, accountIds, at }: Tombstone): Promise<void> {
    await this.database.run(
      'INSERT INTO erasures (id, person_id, account_ids, rules_version, at) VALUES (?, ?, ?, ?, ?)',
      [
        uuidToBin(newId()),
        personId === null ? null : uuidToBin(personId),
        JSON.stringify(accountIds),
        ERASURE_VERSION,
        at,
      ],
    );
  }

  async list(): Promise<Tombstone[]> {
    const rows = await this.database.execute<ErasureRow>(
      'SELECT person_id, account_ids, at FROM erasures ORDER BY at',
    );
    return rows.map((row) => ({
      personId: binToUuidOrNull(row.person_id),
      accountIds: JSON.parse(row.account_ids) as string[],
      at: row.at,
    }));
  }

  /** True when the table has it already. */
  async has({ personId, accountIds }: Tombstone): Promise<boolean> {
    const rows = await this.database.execute(
      'SELECT 1 FROM erasures WHERE person_id <=> ? AND account_ids = ?',
      [personId === null ? null : uuidToBin(personId), JSON.stringify(accountIds)],
    );
    return rows.length > 0;
  }

  /** Everything of the plan. Answers how many rows it changed: none the second time, but for rows that came back. */
  async scrub({ personId, accountIds }: Tombstone): Promise<void> {
    for (const { by, sql } of scrubs) {
      const ids = by === 'account' ? accountIds : personId === null ? [] : [personId];
      for (const id of ids) await this.database.run(sql, [uuidToBin(id)]);
    }
  }

  /** After a restore: a membership that the erasure had ended is live again in the backup. */
  async endMemberships({ personId, at }: Tombstone): Promise<void> {
    if (personId === null) return;
    const person = uuidToBin(personId);
    for (const [sql, ...params] of endings) {
      await this.database.run(
        sql,
        params.map((param) => (param === 'at' ? at : person)),
      );
    }
  }

  /** After a restore: what the erasure had given back is booked again in the backup. */
  async endBookings({ personId, accountIds, at }: Tombstone): Promise<void> {
    const holders = [...accountIds, ...(personId === null ? [] : [personId])].map(uuidToBin);
    for (const holder of holders)
      for (const [sql, ...params] of placeEndings)
        await this.database.run(
          sql,
          params.map((param) => (param === 'at' ? at : holder)),
        );
  }

  /** Accounts that the backup still ties to the person, besides those erased with it. */
  async listAccountsOf(personId: string): Promise<string[]> {
    const rows = await this.database.execute<{ id: Buffer }>(
      'SELECT id FROM accounts WHERE person_id = ?',
      [uuidToBin(personId)],
    );
    return rows.map(({ id }) => binToUuid(id));
  }
}
