import type { AppealKind } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database } from '../../database/database';
import { binToUuid, binToUuidOrNull, uuidToBin } from '../../database/ids';

/** A decision that its owner may appeal: nothing newer has taken its place. */
export interface DecidedMatter {
  readonly kind: AppealKind;
  readonly matterId: string;
  readonly personId: string | null;
  readonly unionName: string;
  readonly decidedAt: Date;
  /** The organisation of the office in which it was decided. */
  readonly deciderId: number;
  readonly hasAppeal: boolean;
}

interface Row {
  matter_id: Buffer;
  person_id: Buffer | null;
  union_name: string;
  decided_at: Date;
  decider_id: number;
  has_appeal: number | string;
}

/** Where each kind of decision stands. `stands`: nothing newer has taken its place. */
const kinds: Readonly<
  Record<AppealKind, { from: string; flow: string; owner: string; status: string; stands: string }>
> = {
  application: {
    from: 'join_applications x JOIN organisations u ON u.id = x.union_id',
    flow: 'join_application',
    owner: 'x.account_id = ?',
    status: 'rejected',
    stands: `NOT EXISTS (SELECT 1 FROM join_applications n WHERE n.account_id = x.account_id AND n.open = 1)
      AND NOT EXISTS (SELECT 1 FROM accounts ac JOIN memberships m ON m.person_id = ac.person_id AND m.live = 1
                       WHERE ac.id = x.account_id)`,
  },
  transfer: {
    from: 'membership_transfers x JOIN organisations u ON u.id = x.to_organisation_id',
    flow: 'membership_transfer',
    owner: 'x.person_id = ?',
    status: 'rejected',
    stands: `EXISTS (SELECT 1 FROM memberships m WHERE m.id = x.membership_id AND m.live = 1
                       AND m.organisation_id <> x.to_organisation_id)
      AND NOT EXISTS (SELECT 1 FROM membership_transfers n WHERE n.person_id = x.person_id AND n.id > x.id
                       AND n.status IN ('submitted', 'accepted'))`,
  },
  lapse: {
    from: `membership_lapses x JOIN memberships m ON m.id = x.membership_id
           JOIN organisations u ON u.id = m.organisation_id`,
    flow: 'membership_lapse',
    owner: 'x.person_id = ?',
    status: 'ended',
    stands: `NOT EXISTS (SELECT 1 FROM memberships n WHERE n.person_id = x.person_id AND n.created_at > m.created_at)`,
  },
};

@Injectable()
export class AppealedMattersRepository {
  constructor(private readonly database: Database) {}

  /** The caller's own, the newest decision first. */
  async list(scope: Scope, kind: AppealKind): Promise<DecidedMatter[]> {
    const { from, flow, owner, status, stands } = kinds[kind];
    const ownerId = kind === 'application' ? scope.accountId : scope.personId;
    if (ownerId === null) return [];
    const rows = await this.database.execute<Row>(
      `SELECT x.id AS matter_id, x.person_id, u.name AS union_name, t.at AS decided_at,
              a.organisation_id AS decider_id,
              EXISTS (SELECT 1 FROM appeals p WHERE p.kind = '${kind}' AND p.matter_id = x.id) AS has_appeal
         FROM ${from}
         JOIN transitions t ON t.flow = '${flow}' AND t.subject_id = x.id AND t.to_status = x.status AND t.at = x.moved_at
         JOIN assignments a ON a.id = t.assignment_id
        WHERE ${owner} AND x.status = '${status}' AND ${stands}
        ORDER BY t.at DESC LIMIT 20`,
      [uuidToBin(ownerId)],
    );
    return rows.map((row) => ({
      kind,
      matterId: binToUuid(row.matter_id),
      personId: binToUuidOrNull(row.person_id),
      unionName: row.union_name,
      decidedAt: row.decided_at,
      deciderId: row.decider_id,
      hasAppeal: Number(row.has_appeal) === 1,
    }));
  }

  /**
   * Everybody who acted on the matter in an office, at whatever union; for a lapse also whoever proposed it; and whoever
   * is registered under the ID number of an application.
   */
  async listTookPart({ kind, matterId }: DecidedMatter): Promise<string[]> {
    const id = uuidToBin(matterId);
    const rows = await this.database.execute<{ person_id: Buffer }>(
      `SELECT DISTINCT t.person_id FROM transitions t
        WHERE t.flow = ? AND t.subject_id = ? AND t.assignment_id IS NOT NULL AND t.person_id IS NOT NULL
       UNION SELECT t.person_id FROM membership_lapses l
         JOIN transitions t ON t.flow = 'membership' AND t.subject_id = l.membership_id AND t.action = 'propose_lapse'
        WHERE l.id = ? AND t.person_id IS NOT NULL
       UNION SELECT p.id FROM join_applications j JOIN persons p ON p.id_number_blind = j.id_number_blind
        WHERE j.id = ?`,
      [kinds[kind].flow, id, id, id],
    );
    return rows.map((row) => binToUuid(row.person_id));
  }
}
