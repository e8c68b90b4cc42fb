import type { Day, OrganisationLevel, OrganisationStatus } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database, type SqlValue } from '../../database/database';

export interface TreeRow {
  readonly id: number;
  readonly name: string;
  readonly level: OrganisationLevel;
  readonly status: OrganisationStatus;
  readonly chair_mask: string | null;
  readonly members: number | string;
  readonly children: number | string;
  readonly vacant: number | string;
  readonly term_ends_on: Day | null;
}

/** A chair in office at `?` to `?`. */
const CHAIR = `a.role = 'chair' AND a.valid_from <= ? AND a.valid_to > ?`;

const SELECT = `SELECT o.id, o.name, o.level, o.status,
    (SELECT p.name_mask FROM assignments a JOIN persons p ON p.id = a.person_id
      WHERE a.organisation_id = o.id AND ${CHAIR} ORDER BY a.valid_from DESC LIMIT 1) AS chair_mask,
    (SELECT COUNT(*) FROM memberships m WHERE m.organisation_id = o.id AND m.live = 1) AS members,
    (SELECT COUNT(*) FROM organisations c WHERE c.parent_id = o.id AND c.status IN ('established', 'dissolving')) AS children,
    (SELECT COUNT(*) FROM organisations v WHERE v.path LIKE CONCAT(o.path, '%') AND v.level = 'grassroots'
        AND v.status = 'established' AND NOT EXISTS (
          SELECT 1 FROM assignments a WHERE a.organisation_id = v.id AND ${CHAIR})) AS vacant,
    (SELECT t.ends_on FROM union_terms t WHERE t.organisation_id = o.id AND t.running = 1) AS term_ends_on
  FROM organisations o`;

/** The tree, one level at a time: a page reads its own rows and the index below them, however large the city is. */
@Injectable()
export class TreeRepository {
  constructor(private readonly database: Database) {}

  /** `undefined` outside the scope, as if it did not exist. */
  async find(scope: Scope, id: number): Promise<{ name: string } | undefined> {
    const [row] = await this.database.execute<{ name: string; path: string }>(
      'SELECT name, path FROM organisations WHERE id = ?',
      [id],
    );
    return row && scope.covers(row.path) ? row : undefined;
  }

  /** Where the offices are held. */
  listRoots(scope: Scope, now: Date, after: number, limit: number): Promise<TreeRow[]> {
    const ids = scope.organisationIds();
    return this.select(`o.id IN (${ids.map(() => '?').join(', ')})`, ids, now, after, limit);
  }

  /** Directly below, by number; what was dissolved or merged is no longer in the tree. */
  listBelow(above: number, now: Date, after: number, limit: number): Promise<TreeRow[]> {
    const below = "o.parent_id = ? AND o.status IN ('established', 'dissolving')";
    return this.select(below, [above], now, after, limit);
  }

  private select(
    where: string,
    params: SqlValue[],
    now: Date,
    after: number,
    limit: number,
  ): Promise<TreeRow[]> {
    return this.database.execute<TreeRow>(
      `${SELECT} WHERE ${where} AND o.id > ? ORDER BY o.id LIMIT ${limit}`,
      [now, now, now, now, ...params, after],
    );
  }
}
