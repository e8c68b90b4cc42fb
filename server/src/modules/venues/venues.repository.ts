import type { BookingRules, ResourceKind, StationHours, VenueSheet } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database, type SqlValue } from '../../database/database';
import { binToUuid, binToUuidOrNull, uuidToBin } from '../../database/ids';
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

export interface NewClosure {
  readonly id: string;
  readonly venueId: string;
  readonly resourceId: string | null;
  readonly from: Date;
  readonly to: Date;
  readonly reason: string;
  readonly assignmentId: string;
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
  photos: string;
  rules_text: string;
  phone: string;
}

const SELECT = `SELECT v.id, v.organisation_id, o.name AS organisation_name, o.path, v.home_id, v.name, v.address, v.latitude,
    v.longitude, v.photos, v.rules_text, v.phone
  FROM venues v JOIN organisations o ON o.id = v.organisation_id WHERE v.closed_at IS NULL`;
const LISTED = 500;

const bin = (id: string | null): Buffer | null => (id === null ? null : uuidToBin(id));

@Injectable()
export class VenuesRepository {
  constructor(private readonly database: Database) {}

  async findSheet(venueId: string, from: string, to: string): Promise<VenueSheet | undefined> {
    const [row] = await this.database.execute<SheetRow>(
      `SELECT ${sheetColumns} FROM ${sheetTables} WHERE v.id = ? AND v.closed_at IS NULL`,
      [to, from, new Date(`${from}T00:00:00Z`), uuidToBin(venueId)],
    );
    return row && toVenueSheet(row);
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

  async insert(venue: NewVenue): Promise<void> {
    await this.database.run(
      `INSERT INTO venues (id, organisation_id, home_id, name, address, latitude, longitude, photos, rules_text, phone, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, '[]', ?, ?, ?)`,
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

  /** Waits for whoever is booking now; whoever books later sees the new version. */
  async nextVersion(venueId: string): Promise<void> {
    await this.database.run('UPDATE venues SET version = version + 1 WHERE id = ?', [
      uuidToBin(venueId),
    ]);
  }

  async insertResource(resource: {
    id: string;
    venueId: string;
    name: string;
    kind: string;
    capacity: number;
    at: Date;
  }): Promise<void> {
    const venue = uuidToBin(resource.venueId);
    await this.database.run(
      `INSERT INTO resources (id, venue_id, name, kind, capacity, position, created_at)
       SELECT ?, ?, ?, ?, ?, COALESCE(MAX(position), 0) + 1, ? FROM resources WHERE venue_id = ?`,
      [
        uuidToBin(resource.id),
        venue,
        resource.name,
        resource.kind,
        resource.capacity,
        resource.at,
        venue,
      ],
    );
  }

  async setCapacity(resourceId: string, capacity: number): Promise<void> {
    await this.database.run('UPDATE resources SET capacity = ? WHERE id = ?', [
      capacity,
      uuidToBin(resourceId),
    ]);
  }

  async insertHours(version: {
    id: string;
    venueId: string;
    resourceId: string | null;
    hours: readonly StationHours[];
    publicGood: readonly StationHours[];
    validFrom: string;
    validTo: string | null;
    reason: string | null;
    assignmentId: string;
    at: Date;
  }): Promise<void> {
    await this.database.run(
      `INSERT INTO opening_hours (id, venue_id, resource_id, hours, public_good, valid_from, valid_to, reason, assignment_id, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(version.id),
        uuidToBin(version.venueId),
        bin(version.resourceId),
        JSON.stringify(version.hours),
        JSON.stringify(version.publicGood),
        version.validFrom,
        version.validTo,
        version.reason,
        uuidToBin(version.assignmentId),
        version.at,
      ],
    );
  }

  /** The next version of these rules. The venue is held by `nextVersion`, so no number is given twice. */
  async insertRules(set: {
    id: string;
    venueId: string;
    placeId: string;
    rules: BookingRules;
    effectiveFrom: string;
    assignmentId: string;
    at: Date;
  }): Promise<void> {
    await this.database.run(
      `INSERT INTO rule_sets (id, venue_id, place_id, version, rules, effective_from, assignment_id, created_at)
       SELECT ?, ?, ?, COALESCE(MAX(version), 0) + 1, ?, ?, ?, ? FROM rule_sets WHERE place_id = ?`,
      [
        uuidToBin(set.id),
        uuidToBin(set.venueId),
        uuidToBin(set.placeId),
        JSON.stringify(set.rules),
        set.effectiveFrom,
        uuidToBin(set.assignmentId),
        set.at,
        uuidToBin(set.placeId),
      ],
    );
  }

  async insertClosure(closure: NewClosure): Promise<void> {
    await this.database.run(
      `INSERT INTO closures (id, venue_id, resource_id, starts_at, ends_at, reason, assignment_id, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        uuidToBin(closure.id),
        uuidToBin(closure.venueId),
        bin(closure.resourceId),
        closure.from,
        closure.to,
        closure.reason,
        uuidToBin(closure.assignmentId),
        closure.at,
      ],
    );
  }

  async findClosure(id: string): Promise<{ venueId: string } | undefined> {
    const [row] = await this.database.execute<{ venue_id: Buffer }>(
      'SELECT venue_id FROM closures WHERE id = ? AND lifted_at IS NULL',
      [uuidToBin(id)],
    );
    return row && { venueId: binToUuid(row.venue_id) };
  }

  async liftClosure(id: string, at: Date): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      'UPDATE closures SET lifted_at = ? WHERE id = ? AND lifted_at IS NULL',
      [at, uuidToBin(id)],
    );
    return affectedRows === 1;
  }

  async changeOrganisation(from: number, to: number): Promise<void> {
    for (const table of ['homes', 'venues'])
      await this.database.run(`UPDATE ${table} SET organisation_id = ? WHERE organisation_id = ?`, [
        to,
        from,
      ]);
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
      photos: JSON.parse(row.photos) as string[],
      rulesText: row.rules_text,
      phone: row.phone,
    }));
  }
}
