import { VenueError, type VenueSheet } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { AppError } from '../../http/app-error';
import { VenueChangesRepository, type NewClosure } from './venues.changes.repository';
import { VenuesRepository, type VenueCard } from './venues.repository';

export { sheetColumns, sheetTables, toVenueSheet, type SheetRow } from './venue-sheet';
export type { VenueCard } from './venues.repository';

/** Venues, for other modules (bookings, later activities). Writes join the caller's transaction. */
@Injectable()
export class VenuesPublic {
  constructor(
    private readonly venues: VenuesRepository,
    private readonly changes: VenueChangesRepository,
  ) {}

  /** Hours, rules, resources and closures from one day to another ('YYYY-MM-DD'); one read that waits for nobody. */
  findSheet(venueId: string, from: string, to: string): Promise<VenueSheet | undefined> {
    return this.venues.findSheet(venueId, from, to);
  }

  /** The same of many venues; those that are closed are left out. */
  listSheets(venueIds: readonly string[], from: string, to: string): Promise<VenueSheet[]> {
    return this.venues.listSheets(venueIds, from, to);
  }

  findCard(venueId: string): Promise<VenueCard | undefined> {
    return this.venues.findCard(venueId);
  }

  /** Every open venue, in the order of ids. */
  listAll(): Promise<VenueCard[]> {
    return this.venues.listAll();
  }

  /** Every open venue in the scope, by name. */
  listManaged(scope: Scope): Promise<VenueCard[]> {
    return this.venues.listManaged(scope);
  }

  /** `undefined` outside the scope, as if it did not exist. */
  findManaged(scope: Scope, venueId: string): Promise<VenueCard | undefined> {
    return this.venues.findManaged(scope, venueId);
  }

  /** The same for who cannot go on without it. @throws VenueError.NotFound */
  async getManaged(scope: Scope, venueId: string): Promise<VenueCard> {
    const venue = await this.findManaged(scope, venueId);
    if (!venue) throw new AppError(VenueError.NotFound);
    return venue;
  }

  /**
   * The next version of the venue: whoever books under an older one is refused, whoever is booking now is waited for.
   * To be called before looking at bookings that a change touches.
   */
  nextVersion(venueId: string): Promise<void> {
    return this.changes.nextVersion(venueId);
  }

  insertClosure(closure: NewClosure): Promise<void> {
    return this.changes.insertClosure(closure);
  }

  /** The venue of a closure that is not lifted yet. */
  findClosure(id: string): Promise<{ venueId: string } | undefined> {
    return this.changes.findClosure(id);
  }

  liftClosure(id: string, at: Date): Promise<boolean> {
    return this.changes.liftClosure(id, at);
  }

  setCapacity(resourceId: string, capacity: number): Promise<void> {
    return this.changes.setCapacity(resourceId, capacity);
  }

  /** The union is closing: its successor looks after its homes and venues. In the caller's transaction. */
  rehome(fromUnion: number, toUnion: number): Promise<void> {
    return this.venues.changeOrganisation(fromUnion, toUnion);
  }
}
