import type { BookingRules, StationHours } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { binToUuid, uuidToBin } from '../../database/ids';

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

const bin = (id: string | null): Buffer | null => (id === null ? null : uuidToBin(id));

/** What an office changes about a venue: versions are added, never changed. */
@Injectable()
export class VenueChangesRepository {
  constructor(private readonly database: Database) {}

  /** Waits for whoever is booking now; whoever books later sees the new version. */
  async nextVersion(venueId: string): Promise<void> {
    await this.database.run('UPDATE venues SET version = version + 1 WHERE id = ?', [
      uuidToBin(venueId),
    ]);
  }

  /** A new version as well. False when the venue is not in the home `from` any more. */
  async setHome(venueId: string, from: string | null, to: string | null): Promise<boolean> {
    const { affectedRows } = await this.database.run(
      'UPDATE venues SET home_id = ?, version = version + 1 WHERE id = ? AND home_id <=> ?',
      [bin(to), uuidToBin(venueId), bin(from)],
    );
    return affectedRows === 1;
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
    rules: BookingRules | null;
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
        set.rules && JSON.stringify(set.rules),
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
}
