import { stationLimits } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database } from '../../database/database';
import { longitudeScale, type Place } from './stations.rules';

interface DoorRow {
  id: number;
  name: string;
  offers: string;
  hours: string;
  created_at: Date;
  /** Start of the last bucket with a counted visit: a sign that the hours are kept. */
  visited_at: Date | null;
}

export interface StationRow extends DoorRow {
  number: string;
  address: string;
  latitude: number;
  longitude: number;
  organisation_id: number;
  organisation_name: string;
  organisation_level: string;
  organisation_path: string;
}

export interface NearbyRow extends DoorRow {
  address: string;
  latitude: number;
  longitude: number;
}

export interface ManagedRow extends DoorRow {
  number: string;
  code_version: number | null;
}

export interface NewStation extends Place {
  readonly id: number;
  readonly organisationId: number;
  readonly number: string;
  readonly name: string;
  readonly address: string;
  readonly cell: number;
  readonly offers: readonly string[];
  readonly hours: readonly object[];
}

// ORDER BY … LIMIT 1 reads one index entry; MAX() would read all of a station's.
const visitedAt = `(SELECT v.bucket_at FROM visit_counts v WHERE v.station_id = s.id
    ORDER BY v.bucket_at DESC LIMIT 1) AS visited_at`;

export const stationColumns = `s.id, s.number, s.name, s.address, s.latitude, s.longitude, s.offers, s.hours,
  s.created_at, s.organisation_id, o.name AS organisation_name, o.level AS organisation_level,
  o.path AS organisation_path, ${visitedAt}`;

const MANAGED_ROWS = 500;

@Injectable()
export class StationsRepository {
  constructor(private readonly database: Database) {}

  async changeOrganisation(from: number, to: number): Promise<void> {
    await this.database.run('UPDATE stations SET organisation_id = ? WHERE organisation_id = ?', [
      to,
      from,
    ]);
  }

  async findById(id: number): Promise<StationRow | undefined> {
    const [row] = await this.database.execute<StationRow>(
      `SELECT ${stationColumns} FROM stations s JOIN organisations o ON o.id = s.organisation_id
        WHERE s.id = ? AND s.closed_at IS NULL`,
      [id],
    );
    return row;
  }

  /** A station whose organisation is in the scope. */
  async findManaged(scope: Scope, id: number): Promise<StationRow | undefined> {
    const row = await this.findById(id);
    return row && scope.covers(row.organisation_path) ? row : undefined;
  }

  async listManaged(scope: Scope): Promise<ManagedRow[]> {
    const paths = [...new Set(scope.offices.map((office) => `${office.path}%`))];
    const within = paths.map(() => 'o.path LIKE ?').join(' OR ');
    return this.database.execute<ManagedRow>(
      `SELECT s.id, s.number, s.name, s.offers, s.hours, s.created_at, ${visitedAt},
              (SELECT MAX(c.version) FROM station_codes c
                WHERE c.station_id = s.id AND c.retired_at IS NULL) AS code_version
         FROM stations s JOIN organisations o ON o.id = s.organisation_id
        WHERE (${within}) AND s.closed_at IS NULL ORDER BY s.number LIMIT ${MANAGED_ROWS}`,
      paths,
    );
  }

  /** The nearest stations inside these ranges of cells. The inner query reads narrow rows only. */
  async listNear(place: Place, ranges: { from: number; to: number }[]): Promise<NearbyRow[]> {
    const within = ranges.map(() => 'cell BETWEEN ? AND ?').join(' OR ');
    return this.database.execute<NearbyRow>(
      `SELECT s.id, s.name, s.address, s.latitude, s.longitude, s.offers, s.hours, s.created_at, ${visitedAt}
         FROM (SELECT id, POW(latitude - ?, 2) + POW((longitude - ?) * ?, 2) AS away
                 FROM stations WHERE (${within}) AND closed_at IS NULL
                ORDER BY away LIMIT ${stationLimits.nearbyMost}) near
         JOIN stations s ON s.id = near.id
        ORDER BY near.away`,
      [
        place.latitude,
        place.longitude,
        longitudeScale(place.latitude),
        ...ranges.flatMap(({ from, to }) => [from, to]),
      ],
    );
  }

  async exists(id: number): Promise<boolean> {
    const rows = await this.database.execute(
      'SELECT id FROM stations WHERE id = ? AND closed_at IS NULL',
      [id],
    );
    return rows.length > 0;
  }

  /** False when the id or the number went to somebody else in the meantime. */
  async insert(station: NewStation, now: Date): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      `INSERT IGNORE INTO stations
         (id, organisation_id, number, name, address, latitude, longitude, cell, offers, hours, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        station.id,
        station.organisationId,
        station.number,
        station.name,
        station.address,
        station.latitude,
        station.longitude,
        station.cell,
        JSON.stringify(station.offers),
        JSON.stringify(station.hours),
        now,
      ],
    );
    return affectedRows === 1;
  }

  async findHighestId(): Promise<number> {
    const [row] = await this.database.execute<{ id: number | null }>(
      'SELECT MAX(id) AS id FROM stations',
    );
    return Number(row?.id ?? 0);
  }

  async isNumberTaken(number: string): Promise<boolean> {
    const sql = 'SELECT id FROM stations WHERE number = ?';
    return (await this.database.execute(sql, [number])).length > 0;
  }

  /** Any number used below this path. */
  async findNumberWithin(path: string): Promise<string | undefined> {
    const [row] = await this.database.execute<{ number: string }>(
      `SELECT s.number FROM stations s JOIN organisations o ON o.id = s.organisation_id
        WHERE o.path LIKE ? ORDER BY s.id LIMIT 1`,
      [`${path}%`],
    );
    return row?.number;
  }

  async findLastNumber(prefix: string): Promise<string | null> {
    const [row] = await this.database.execute<{ number: string | null }>(
      'SELECT MAX(number) AS number FROM stations WHERE number LIKE ?',
      [`${prefix}-____`],
    );
    return row?.number ?? null;
  }
}
