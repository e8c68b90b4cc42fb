import type { Role } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { binToUuid, binToUuidOrNull, uuidToBin } from '../database/ids';
import type { Identity, Office } from './scope';

interface ActorRow {
  account_id: Buffer;
  person_id: Buffer | null;
  assignment_id: Buffer | null;
  role: Role | null;
  organisation_id: number | null;
  path: string | null;
  /** Hexadecimal, with commas. */
  relatives: string | null;
}

export interface Actor extends Identity {
  readonly offices: Office[];
}

@Injectable()
export class ActorRepository {
  constructor(private readonly database: Database) {}

  /**
   * Session, account and valid offices in one round trip, on every request: nothing is cached, so a revoked session or
   * an ended office counts at once on every instance.
   */
  async findBySession(sessionId: string, now: Date): Promise<Actor | undefined> {
    const rows = await this.database.execute<ActorRow>(
      `SELECT s.account_id, ac.person_id, a.id AS assignment_id, a.role, a.organisation_id, o.path,
              IF(a.id IS NULL, NULL, CONCAT_WS(',',
                (SELECT GROUP_CONCAT(HEX(r.relative_person_id)) FROM officer_relatives r
                  WHERE r.person_id = ac.person_id AND r.in_force = 1),
                (SELECT GROUP_CONCAT(HEX(r.person_id)) FROM officer_relatives r
                  WHERE r.relative_person_id = ac.person_id AND r.in_force = 1))) AS relatives
         FROM sessions s
         JOIN accounts ac ON ac.id = s.account_id
         LEFT JOIN assignments a ON a.person_id = ac.person_id AND a.valid_from <= ? AND a.valid_to > ?
         LEFT JOIN organisations o ON o.id = a.organisation_id
        WHERE s.id = ? AND s.revoked_at IS NULL AND s.expires_at > ?`,
      [now, now, uuidToBin(sessionId), now],
    );
    const [first] = rows;
    if (!first) return undefined;
    return {
      sessionId,
      accountId: binToUuid(first.account_id),
      personId: binToUuidOrNull(first.person_id),
      relatives: relativesOf(first),
      offices: rows.flatMap((row) => officeOf(row)),
    };
  }
}

/** Whoever was declared, and whoever declared, on either side. */
const relativesOf = ({ relatives }: ActorRow): string[] =>
  (relatives ?? '')
    .split(',')
    .filter(Boolean)
    .map((hex) => binToUuid(Buffer.from(hex, 'hex')));

function officeOf(row: ActorRow): Office[] {
  if (!row.assignment_id || !row.role || row.organisation_id === null || row.path === null)
    return [];
  return [
    {
      assignmentId: binToUuid(row.assignment_id),
      role: row.role,
      organisationId: row.organisation_id,
      path: row.path,
    },
  ];
}
