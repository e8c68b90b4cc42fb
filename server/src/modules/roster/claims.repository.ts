import { rosterLimits } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';

export interface Claim {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: number;
  readonly tries: number;
}

interface ClaimColumns {
  id: Buffer;
  person_id: Buffer;
  organisation_id: number;
  tries: number;
}

const OPEN = `confirmed_at IS NULL AND denied_at IS NULL AND tries < ${rosterLimits.claimTries}`;
const SELECT = 'SELECT id, person_id, organisation_id, tries FROM roster_claims';

@Injectable()
export class ClaimsRepository {
  constructor(private readonly database: Database) {}

  async insert(claim: {
    id: string;
    personId: string;
    organisationId: number;
    phoneBlind: Buffer | null;
    createdAt: Date;
  }): Promise<void> {
    await this.database.run(
      'INSERT INTO roster_claims (id, person_id, organisation_id, phone_blind, created_at) VALUES (?, ?, ?, ?, ?)',
      [
        uuidToBin(claim.id),
        uuidToBin(claim.personId),
        claim.organisationId,
        claim.phoneBlind,
        claim.createdAt,
      ],
    );
  }

  /** The one open registration that waits for this account: of its person, or of the number WeChat vouched for. */
  async findFor({ personId }: Scope, phoneBlind: Buffer | null): Promise<Claim | undefined> {
    const [row] =
      personId !== null
        ? await this.database.execute<ClaimColumns>(
            `${SELECT} WHERE person_id = ? AND ${OPEN} ORDER BY id LIMIT 1`,
            [uuidToBin(personId)],
          )
        : await this.database.execute<ClaimColumns>(
            `${SELECT} WHERE phone_blind = ? AND ${OPEN} ORDER BY id LIMIT 1`,
            [phoneBlind],
          );
    return row && toClaim(row);
  }

  /** Counts a try. False when it is closed by now: any number at once never get past the limit. */
  async take(id: string): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `UPDATE roster_claims SET tries = tries + 1 WHERE id = ? AND ${OPEN}`,
      [uuidToBin(id)],
    );
    return affectedRows === 1;
  }

  async confirm(id: string, now: Date): Promise<void> {
    await this.database.run(
      'UPDATE roster_claims SET confirmed_at = ?, phone_blind = NULL WHERE id = ?',
      [now, uuidToBin(id)],
    );
  }

  async deny(id: string, now: Date): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `UPDATE roster_claims SET denied_at = ?, phone_blind = NULL WHERE id = ? AND ${OPEN}`,
      [now, uuidToBin(id)],
    );
    return affectedRows === 1;
  }
}

const toClaim = (row: ClaimColumns): Claim => ({
  id: binToUuid(row.id),
  personId: binToUuid(row.person_id),
  organisationId: row.organisation_id,
  tries: row.tries,
});
