import type { OrganisationStatus } from '@home/shared';
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
  page_version: number;
  /** The last day of the running term. */
  term_ends_on: string | null;
}

/** Whether an organisation stands, and who came in its place. */
export interface StandingRow {
  id: number;
  name: string;
  status: OrganisationStatus;
  succeeded_by: number | null;
}

export interface PageOfficerRow {
  post: string;
  name_mask: string;
}

export interface PageText {
  readonly contact: string;
  readonly address: string;
  readonly hours: string;
  readonly offers: readonly string[];
  readonly promise: string;
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
  async holdStanding(id: number): Promise<StandingRow | undefined> {
    const sql =
      'SELECT id, name, status, succeeded_by FROM organisations WHERE id = ? LOCK IN SHARE MODE';
    const [row] = await this.database.execute<StandingRow>(sql, [id]);
    return row;
  }

  async findPage(id: number): Promise<OrganisationPageRow | undefined> {
    const [row] = await this.database.execute<OrganisationPageRow>(
      `SELECT ${columns}, o.offers, o.promise, o.page_version, p.name AS parent_name,
              (SELECT t.ends_on FROM union_terms t WHERE t.organisation_id = o.id AND t.running = 1) AS term_ends_on
         FROM organisations o LEFT JOIN organisations p ON p.id = o.parent_id
        WHERE o.id = ?`,
      [id],
    );
    return row;
  }

  async listOfficers(id: number): Promise<PageOfficerRow[]> {
    return this.database.execute<PageOfficerRow>(
      `SELECT f.post, p.name_mask FROM union_officers f JOIN persons p ON p.id = f.person_id
        WHERE f.organisation_id = ? AND f.in_post = 1
        ORDER BY FIELD(f.post, 'chair', 'vice_chair', 'finance_auditor', 'women_director', 'member'), f.id`,
      [id],
    );
  }

  /** False when the page was edited since that version: nothing of somebody else's is overwritten. */
  async savePage(id: number, version: number, page: PageText): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `UPDATE organisations SET contact = ?, address = ?, hours = ?, offers = ?, promise = ?, page_version = page_version + 1
        WHERE id = ? AND page_version = ?`,
      [
        page.contact,
        page.address,
        page.hours,
        JSON.stringify(page.offers),
        page.promise,
        id,
        version,
      ],
    );
    return affectedRows === 1;
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

  listTerritories(paths: readonly string[]): Promise<OrganisationRow[]> {
    const below = paths.map(() => 'o.path LIKE ?').join(' OR ');
    return this.database.execute<OrganisationRow>(
      `SELECT ${columns} FROM organisations o WHERE o.level <> 'grassroots' AND (${below}) ORDER BY o.path LIMIT 500`,
      paths.map((path) => `${path}%`),
    );
  }

  /** Established unions at an employer of this name, two at most. */
  async listOfEmployer(employerName: string): Promise<OrganisationRow[]> {
    return this.database.execute<OrganisationRow>(
      `SELECT ${columns} FROM organisations o WHERE o.employer_name = ? AND o.status = 'established' LIMIT 2`,
      [employerName],
    );
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
