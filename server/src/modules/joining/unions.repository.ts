import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';

export interface TargetRow {
  id: number;
  name: string;
  parent_id: number | null;
  path: string;
  level: string;
  kind: string | null;
  parent_name: string | null;
}

const SELECT = `SELECT o.id, o.name, o.parent_id, o.path, o.level, o.kind, p.name AS parent_name
  FROM organisations o LEFT JOIN organisations p ON p.id = o.parent_id`;

const LIMIT = 20;

/** Unions an application can go to. The tree of unions is public, so these reads take no scope. */
@Injectable()
export class UnionsRepository {
  constructor(private readonly database: Database) {}

  async find(id: number): Promise<TargetRow | undefined> {
    const [row] = await this.database.execute<TargetRow>(`${SELECT} WHERE o.id = ?`, [id]);
    return row;
  }

  /** The union that stands for a place of work: the regional or joint union of its subdistrict. */
  async findOfPlace(subdistrictId: number): Promise<TargetRow | undefined> {
    const [row] = await this.database.execute<TargetRow>(
      `${SELECT} WHERE o.parent_id = ? AND o.status = 'established' AND o.kind IN ('regional', 'joint') ORDER BY o.kind = 'joint', o.id LIMIT 1`,
      [subdistrictId],
    );
    return row;
  }

  /** The fallback first, then the siblings, then the one above. */
  listAround(organisation: TargetRow): Promise<TargetRow[]> {
    const parentId = organisation.parent_id ?? 0;
    return this.database.execute<TargetRow>(
      `${SELECT} WHERE o.id <> ? AND o.status = 'established' AND (o.parent_id = ? OR o.id = ? OR (o.parent_id = ? AND ? <> 'grassroots'))
        ORDER BY o.id = ?, o.fallback DESC, o.name, o.id LIMIT ${LIMIT}`,
      [organisation.id, parentId, parentId, organisation.id, organisation.level, parentId],
    );
  }

  search(pattern: string, exceptId: number): Promise<TargetRow[]> {
    return this.database.execute<TargetRow>(
      `${SELECT} WHERE o.id <> ? AND o.status = 'established' AND (o.name LIKE ? ESCAPE '!' OR o.employer_name LIKE ? ESCAPE '!') ORDER BY o.name, o.id LIMIT ${LIMIT}`,
      [exceptId, `%${pattern}%`, `%${pattern}%`],
    );
  }
}
