import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';

export interface OrganisationRow {
  id: number;
  parent_id: number | null;
  path: string;
  level: string;
  kind: string | null;
  name: string;
  employer_name: string | null;
  contact: string | null;
  address: string | null;
  hours: string | null;
  fallback: number;
  status: string;
}

export interface OrganisationPageRow extends OrganisationRow {
  offers: string | null;
  promise: string | null;
  parent_name: string | null;
}

export interface SearchRow {
  id: number;
  name: string;
  employer_name: string | null;
  parent_name: string | null;
  parent_level: string | null;
}

export interface RegionRow {
  district_id: number;
  district_name: string;
  subdistrict_id: number | null;
  subdistrict_name: string | null;
}

const columns = `o.id, o.parent_id, o.path, o.level, o.kind, o.name, o.employer_name, o.contact, o.address, o.hours,
  o.fallback, o.status`;

/** With every level for who works on the tree; workers look for the unions that take people in. */
const found = (
  everyLevel: boolean,
): string => `SELECT o.id, o.name, o.employer_name, p.name AS parent_name, p.level AS parent_level
  FROM organisations o LEFT JOIN organisations p ON p.id = o.parent_id
 WHERE o.status = 'established'${everyLevel ? '' : " AND o.level = 'grassroots'"}`;

@Injectable()
export class OrganisationsRepository {
  constructor(private readonly database: Database) {}

  async findById(id: number): Promise<OrganisationRow | undefined> {
    const sql = `SELECT ${columns} FROM organisations o WHERE o.id = ?`;
    const [row] = await this.database.execute<OrganisationRow>(sql, [id]);
    return row;
  }

  /** Held until the transaction ends: it cannot close meanwhile. */
  async holdStatus(id: number): Promise<string | undefined> {
    const sql = 'SELECT status FROM organisations WHERE id = ? LOCK IN SHARE MODE';
    const [row] = await this.database.execute<{ status: string }>(sql, [id]);
    return row?.status;
  }

  async findPage(id: number): Promise<OrganisationPageRow | undefined> {
    const [row] = await this.database.execute<OrganisationPageRow>(
      `SELECT ${columns}, o.offers, o.promise, p.name AS parent_name
         FROM organisations o LEFT JOIN organisations p ON p.id = o.parent_id
        WHERE o.id = ?`,
      [id],
    );
    return row;
  }

  async listNames(ids: readonly number[]): Promise<{ id: number; name: string }[]> {
    if (ids.length === 0) return [];
    const places = ids.map(() => '?').join(', ');
    return this.database.execute(`SELECT id, name FROM organisations WHERE id IN (${places})`, [
      ...ids,
    ]);
  }

  /** The fallback union of the first of these organisations that has one; pass them nearest first. */
  async findNearestFallback(ids: readonly number[]): Promise<OrganisationRow | undefined> {
    if (ids.length === 0) return undefined;
    const places = ids.map(() => '?').join(', ');
    const [row] = await this.database.execute<OrganisationRow>(
      `SELECT ${columns} FROM organisations o
        WHERE o.fallback_of IN (${places}) ORDER BY FIELD(o.fallback_of, ${places}) LIMIT 1`,
      [...ids, ...ids],
    );
    return row;
  }

  async findCity(): Promise<OrganisationRow | undefined> {
    const [row] = await this.database.execute<OrganisationRow>(
      `SELECT ${columns} FROM organisations o WHERE o.parent_id IS NULL ORDER BY o.id LIMIT 1`,
    );
    return row;
  }

  /** Names that begin so: two index ranges. */
  async searchPrefix(pattern: string, rows: number, everyLevel: boolean): Promise<SearchRow[]> {
    return this.database.execute<SearchRow>(
      `(${found(everyLevel)} AND o.name LIKE ? ESCAPE '!' ORDER BY o.name LIMIT ${rows})
       UNION DISTINCT
       (${found(everyLevel)} AND o.employer_name LIKE ? ESCAPE '!' ORDER BY o.employer_name LIMIT ${rows})
       LIMIT ${rows}`,
      [`${pattern}%`, `${pattern}%`],
    );
  }

  /** Names that hold it somewhere: reads the whole table, so only when the beginnings gave too few. */
  async searchContaining(pattern: string, rows: number, everyLevel: boolean): Promise<SearchRow[]> {
    return this.database.execute<SearchRow>(
      `${found(everyLevel)} AND (o.name LIKE ? ESCAPE '!' OR o.employer_name LIKE ? ESCAPE '!')
        ORDER BY o.name, o.id LIMIT ${rows}`,
      [`%${pattern}%`, `%${pattern}%`],
    );
  }

  /** Districts with their subdistricts, by number as the city lists them. */
  async listRegions(): Promise<RegionRow[]> {
    return this.database.execute<RegionRow>(
      `SELECT d.id AS district_id, d.name AS district_name, s.id AS subdistrict_id, s.name AS subdistrict_name
         FROM organisations c
         JOIN organisations d ON d.parent_id = c.id AND d.level = 'district'
         LEFT JOIN organisations s ON s.parent_id = d.id AND s.level = 'subdistrict'
        WHERE c.parent_id IS NULL
        ORDER BY d.id, s.id`,
    );
  }
}
