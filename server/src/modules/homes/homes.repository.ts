import type { HomeKind, StationHours } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';
import { photoNames, toPhotoNames } from '../photos/photos.public';

export interface HomePage {
  readonly kind: HomeKind;
  readonly name: string;
  readonly address: string;
  readonly intro: string;
  readonly contact: string;
  readonly hours: readonly StationHours[];
  readonly offers: readonly string[];
  readonly charter: readonly string[];
}

export interface Home extends HomePage {
  readonly id: string;
  readonly version: number;
  readonly organisation: {
    readonly id: number;
    readonly name: string;
    readonly path: string;
    readonly contact: string | null;
    readonly hours: string | null;
  };
}

export interface HomeVenue {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly photo: string | null;
}

/** Where a list goes on: after this organisation's home. */
export interface HomePlace {
  readonly path: string;
  readonly id: string;
}

interface Row {
  id: Buffer;
  version: number;
  organisation_id: number;
  organisation_name: string;
  path: string;
  union_contact: string | null;
  union_hours: string | null;
  kind: HomeKind;
  name: string;
  address: string;
  intro: string;
  contact: string;
  hours: string;
  offers: string;
  charter: string;
}

const SELECT = `SELECT h.id, h.version, h.organisation_id, o.name AS organisation_name, o.path, o.contact AS union_contact,
    o.hours AS union_hours, h.kind, h.name, h.address, h.intro, h.contact, h.hours, h.offers, h.charter
  FROM homes h JOIN organisations o ON o.id = h.organisation_id WHERE h.closed_at IS NULL`;
/** Rows of the list of those that somebody manages. */
const MANAGED = 500;

const pageColumns = (page: HomePage): Record<string, SqlValue> => ({
  kind: page.kind,
  name: page.name,
  address: page.address,
  intro: page.intro,
  contact: page.contact,
  hours: JSON.stringify(page.hours),
  offers: JSON.stringify(page.offers),
  charter: JSON.stringify(page.charter),
});

@Injectable()
export class HomesRepository {
  constructor(private readonly database: Database) {}

  async findById(id: string): Promise<Home | undefined> {
    const [home] = await this.select('AND h.id = ?', [uuidToBin(id)]);
    return home;
  }

  list(after: HomePlace | null, limit: number): Promise<Home[]> {
    const from = after ? 'AND (o.path > ? OR (o.path = ? AND h.id > ?))' : '';
    const params = after ? [after.path, after.path, uuidToBin(after.id)] : [];
    return this.select(`${from} ORDER BY o.path, h.id LIMIT ${limit}`, params);
  }

  listManaged(scope: Scope): Promise<Home[]> {
    const paths = [...new Set(scope.offices.map(({ path }) => `${path}%`))];
    const within = paths.map(() => 'o.path LIKE ?').join(' OR ');
    return this.select(`AND (${within}) ORDER BY o.path, h.id LIMIT ${MANAGED}`, paths);
  }

  listOf(organisationId: number): Promise<Home[]> {
    return this.select('AND h.organisation_id = ? ORDER BY h.name, h.id', [organisationId]);
  }

  async listVenues(homeId: string): Promise<HomeVenue[]> {
    const rows = await this.database.execute<
      Omit<HomeVenue, 'id' | 'photo'> & { id: Buffer; photos: string | null }
    >(
      `SELECT v.id, v.name, v.address, ${photoNames('v.id')} AS photos FROM venues v
        WHERE v.home_id = ? AND v.closed_at IS NULL ORDER BY v.id`,
      [uuidToBin(homeId)],
    );
    return rows.map(({ id, name, address, photos }) => ({
      id: binToUuid(id),
      name,
      address,
      photo: toPhotoNames(photos)[0] ?? null,
    }));
  }

  async insert(home: HomePage & { id: string; organisationId: number; at: Date }): Promise<void> {
    const columns: Record<string, SqlValue> = {
      id: uuidToBin(home.id),
      organisation_id: home.organisationId,
      ...pageColumns(home),
      created_at: home.at,
    };
    const names = Object.keys(columns);
    await this.database.run(
      `INSERT INTO homes (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      Object.values(columns),
    );
  }

  /** False when it was edited since `version` was read. */
  async update(id: string, version: number, page: HomePage): Promise<boolean> {
    const columns = pageColumns(page);
    const { affectedRows } = await this.database.run(
      `UPDATE homes SET ${Object.keys(columns)
        .map((name) => `${name} = ?`)
        .join(', ')}, version = version + 1 WHERE id = ? AND version = ?`,
      [...Object.values(columns), uuidToBin(id), version],
    );
    return affectedRows === 1;
  }

  /** Held until the transaction ends: the first lock of whoever changes with whom it is shared. */
  async lock(id: string): Promise<void> {
    await this.database.execute('SELECT id FROM homes WHERE id = ? FOR UPDATE', [uuidToBin(id)]);
  }

  /** Who may book in the home's venues changes: what is being booked under the old terms is refused. */
  async nextVersionOfVenues(homeId: string): Promise<void> {
    await this.database.run('UPDATE venues SET version = version + 1 WHERE home_id = ?', [
      uuidToBin(homeId),
    ]);
  }

  private async select(where: string, params: SqlValue[]): Promise<Home[]> {
    const rows = await this.database.execute<Row>(`${SELECT} ${where}`, params);
    return rows.map((row) => ({
      id: binToUuid(row.id),
      version: row.version,
      organisation: {
        id: row.organisation_id,
        name: row.organisation_name,
        path: row.path,
        contact: row.union_contact,
        hours: row.union_hours,
      },
      kind: row.kind,
      name: row.name,
      address: row.address,
      intro: row.intro,
      contact: row.contact,
      hours: JSON.parse(row.hours) as StationHours[],
      offers: JSON.parse(row.offers) as string[],
      charter: JSON.parse(row.charter) as string[],
    }));
  }
}
