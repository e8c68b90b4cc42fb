import type { ConsentKind } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database } from '../../database/database';
import { newId, uuidToBin } from '../../database/ids';

export interface GivenConsent {
  readonly kind: ConsentKind;
  readonly version: number;
  /** ISO */
  readonly at: string;
}

@Injectable()
export class ConsentsRepository {
  constructor(private readonly database: Database) {}

  /** Those of the newest application that were not taken back since. */
  async listGiven({ accountId }: Scope): Promise<GivenConsent[]> {
    const [application] = await this.database.execute<{ consents: string }>(
      'SELECT consents FROM join_applications WHERE account_id = ? ORDER BY id DESC LIMIT 1',
      [uuidToBin(accountId)],
    );
    const given = application ? (JSON.parse(application.consents) as GivenConsent[]) : [];
    const taken = await this.database.execute<{ kind: string; at: Date }>(
      'SELECT kind, MAX(at) AS at FROM consent_withdrawals WHERE account_id = ? GROUP BY kind',
      [uuidToBin(accountId)],
    );
    const takenAt = new Map(taken.map(({ kind, at }) => [kind, at]));
    return given.filter(({ kind, at }) => !((takenAt.get(kind) ?? 0) >= new Date(at)));
  }

  /** Of two at once the second waits, and finds it taken back. */
  async lockAccount({ accountId }: Scope): Promise<void> {
    await this.database.execute('SELECT id FROM accounts WHERE id = ? FOR UPDATE', [
      uuidToBin(accountId),
    ]);
  }

  async insertWithdrawal(
    { accountId, personId }: Scope,
    { kind, version }: GivenConsent,
    at: Date,
  ): Promise<void> {
    await this.database.run(
      'INSERT INTO consent_withdrawals (id, account_id, person_id, kind, version, at) VALUES (?, ?, ?, ?, ?, ?)',
      [
        uuidToBin(newId()),
        uuidToBin(accountId),
        personId === null ? null : uuidToBin(personId),
        kind,
        version,
        at,
      ],
    );
  }
}
