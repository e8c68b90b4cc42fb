import type { ResourceKind, VenueSheet } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, binToUuidOrNull, uuidToBin } from '../../database/ids';
import { toRatingSummary, type RatingSummaryDto } from '../../http/rating.dto';
import { photoNames, toPhotoNames } from '../photos/photos.public';
import { sheetColumns, sheetTables, toVenueSheet, type SheetRow } from './venue-sheet';

export interface VenueCard {
  readonly id: string;
  readonly organisationId: number;
  readonly organisationName: string;
  readonly path: string;
  readonly homeId: string | null;
  readonly name: string;
  readonly address: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly photos: readonly string[];
  readonly rulesText: string;
  readonly phone: string;
}

export interface NewVenue {
  readonly id: string;
  readonly organisationId: number;
  readonly homeId: string | null;
  readonly name: string;
  readonly address: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly rulesText: string;
  readonly phone: string;
  readonly at: Date;
}

interface Row {
  id: Buffer;
  organisation_id: number;
  organisation_name: string;
  path: string;
  home_id: Buffer | null;
  name: string;
  address: string;
  latitude: number;
  longitude: number;
  photos: string | null;
  rules_text: string;
  phone: string;
}

const SELECT = `SELECT v.id, v.organisation_id, o.name AS organisation_name, o.path, v.home_id, v.name, v.address, v.latitude,
    v.longitude, ${photoNames('v.id')} AS photos, v.rules_text, v.phone
  FROM venues v JOIN organisations o ON o.id = v.organisation_id WHERE v.closed_at IS NULL`;
const LISTED = 500;

const bin = (id: string | null): Buffer | null => (id === null ? null : uuidToBin(id));

@Injectable()
export class VenuesRepository {
  constructor(private readonly database: Database) {}

  async findSheet(venueId: string, from: string, to: string): Promise<VenueSheet | undefined> {
    const [sheet] = await this.listSheets([venueId], from, to);
    return sheet;
  }

  async listSheets(ids: readonly string[], from: string, to: string): Promise<VenueSheet[]> {
    if (ids.length === 0) return [];
    const rows = await this.database.execute<SheetRow>(
      `SELECT ${sheetColumns} FROM ${sheetTables}
        WHERE v.id IN (${ids.map(() => '?').join(', ')}) AND v.closed_at IS NULL`,
      [to, from, new Date(`${from}T00:00:00Z`), ...ids.map(uuidToBin)],
    );
    return rows.map(toVenueSheet);
  }

  async findCard(id: string): Promise<VenueCard | undefined> {
    const [card] = await this.select('AND v.id = ?', [uuidToBin(id)]);
    return card;
  }

  async findManaged(scope: Scope, id: string): Promise<VenueCard | undefined> {
    const card = await this.findCard(id);
    return card && scope.covers(card.path) ? card : undefined;
  }

  async listManaged(scope: Scope): Promise<VenueCard[]> {
    const paths = [...new Set(scope.offices.map(({ path }) => `${path}%`))];
    const within = paths.map(() => 'o.path LIKE ?').join(' OR ');
    return this.select(`AND (${within}) ORDER BY v.name LIMIT ${LISTED}`, paths);
  }

  async listAll(): Promise<VenueCard[]> {
    return this.select(`ORDER BY v.id LIMIT ${LISTED}`, []);
  }

  async listOfHome(homeId: string): Promise<VenueCard[]> {
    return this.select('AND v.home_id = ? ORDER BY v.id', [uuidToBin(homeId)]);
  }

  /** How many of each kind can be booked where. */
  async listKinds(
    venueIds: readonly string[],
  ): Promise<{ venueId: string; kind: ResourceKind; count: number }[]> {
    if (venueIds.length === 0) return [];
    const rows = await this.database.execute<{
      venue_id: Buffer;
      kind: ResourceKind;
      count: number | string;
    }>(
      `SELECT venue_id, kind, COUNT(*) AS count FROM resources
        WHERE venue_id IN (${venueIds.map(() => '?').join(', ')}) AND closed_at IS NULL
        GROUP BY venue_id, kind ORDER BY MIN(position)`,
      venueIds.map(uuidToBin),
    );
    return rows.map((row) => ({
      venueId: binToUuid(row.venue_id),
      kind: row.kind,
      count: Number(row.count),
    }));
  }

  /** What people thought of each, by venue; those nobody rated are left out. */
  async listRatings(venueIds: readonly string[]): Promise<Map<string, RatingSummaryDto>> {
    if (venueIds.length === 0) return new Map();
    const rows = await this.database.execute<{
      venue_id: Buffer;
      given: number | string;
      stars: number | string;
    }>(
      `SELECT venue_id, SUM(given) AS given, SUM(given * stars) AS stars FROM venue_ratings
        WHERE venue_id IN (${venueIds.map(() => '?').join(', ')}) GROUP BY venue_id`,
      venueIds.map(uuidToBin),
    );
    return new Map(
      rows.map((row) => [
        binToUuid(row.venue_id),
        toRatingSummary(Number(row.given), Number(row.stars)),
      ]),
    );
  }

  async insert(venue: NewVenue): Promise<void> {
    await this.database.run(
      `INSERT INTO venues (id, organisation_id, home_id, name, address, latitude, longitude, rules_text, phone, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(venue.id),
        venue.organisationId,
        bin(venue.homeId),
        venue.name,
        venue.address,
        venue.latitude,
        venue.longitude,
        venue.rulesText,
        venue.phone,
        venue.at,
      ],
    );
  }

  async changeOrganisation(from: number, to: number): Promise<void> {
    await this.database.run('UPDATE homes SET organisation_id = ? WHERE organisation_id = ?', [
      to,
      from,
    ]);
    // A new version: whoever books at this moment is waited for, and whoever read the old one is refused.
    await this.database.run(
      'UPDATE venues SET organisation_id = ?, version = version + 1 WHERE organisation_id = ?',
      [to, from],
    );
  }

  private async select(where: string, params: SqlValue[]): Promise<VenueCard[]> {
    const rows = await this.database.execute<Row>(`${SELECT} ${where}`, params);
    return rows.map((row) => ({
      id: binToUuid(row.id),
      organisationId: row.organisation_id,
      organisationName: row.organisation_name,
      path: row.path,
      homeId: binToUuidOrNull(row.home_id),
      name: row.name,
      address: row.address,
      latitude: row.latitude,
      longitude: row.longitude,
      photos: toPhotoNames(row.photos),
      rulesText: row.rules_text,
      phone: row.phone,
    }));
  }
}
