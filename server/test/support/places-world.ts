import {
  addDays,
  Permission,
  ruleSamples,
  shanghaiDay,
  startOfDay,
  type BookingRules,
} from '@home/shared';
import { randomBytes } from 'node:crypto';
import type { Scope } from '../../src/access';
import { newId, uuidToBin } from '../../src/database/ids';
import type { BookDto } from '../../src/modules/bookings/bookings.dto';
import { BookingsService } from '../../src/modules/bookings/bookings.service';
import { MembershipsPublic } from '../../src/modules/memberships/memberships.public';
import { JoiningWorld, type OfficeHolder } from './joining-world';

export interface PlacesVenue {
  readonly venueId: string;
  readonly resources: readonly string[];
}

/** Monday, 10:00 in Shanghai, far enough ahead that nothing in it counts as long over. */
export const MONDAY = '2027-03-01T02:00:00.000Z';

/** A hall of the district union 12 in the small city, its members and its keeper. */
export class PlacesWorld {
  private constructor(readonly world: JoiningWorld) {}

  static async open(name: string): Promise<PlacesWorld> {
    return new PlacesWorld(await JoiningWorld.open(name));
  }

  /** Venues in a city that another world looks after. */
  static within(world: JoiningWorld): PlacesWorld {
    return new PlacesWorld(world);
  }

  async reset(): Promise<void> {
    await this.world.reset();
    this.world.setTime(MONDAY);
  }

  close(): Promise<void> {
    return this.world.close();
  }

  get today(): string {
    return shanghaiDay(this.world.now());
  }

  get tomorrow(): string {
    return addDays(this.today, 1);
  }

  /** 'HH:MM' of a day as the phone sends it. */
  at(day: string, time: string): string {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return new Date(startOfDay(day).getTime() + (hours * 60 + minutes) * 60_000).toISOString();
  }

  async aVenue({
    rules = ruleSamples.jiujiang,
    capacities = [1],
    hours = [{ days: '1-7', opens: '17:00', closes: '22:00' }],
    publicGood = [] as { days: string; opens: string; closes: string }[],
    organisationId = 12,
    homeId = null as string | null,
  }: {
    rules?: BookingRules;
    capacities?: readonly number[];
    hours?: { days: string; opens: string; closes: string }[];
    publicGood?: { days: string; opens: string; closes: string }[];
    organisationId?: number;
    homeId?: string | null;
  } = {}): Promise<PlacesVenue> {
    const { database } = this.world;
    const [venueId, at] = [newId(), this.world.now()];
    const venue = uuidToBin(venueId);
    const resources = capacities.map(() => newId());
    await database.run(
      `INSERT INTO venues (id, organisation_id, home_id, name, address, latitude, longitude, rules_text, phone, created_at)
       VALUES (?, ?, ?, '区职工体育馆', '文化路 1 号', 30, 120, '穿软底鞋', '12351', ?)`,
      [venue, organisationId, homeId === null ? null : uuidToBin(homeId), at],
    );
    for (const [i, id] of resources.entries())
      await database.run(
        `INSERT INTO resources (id, venue_id, name, kind, capacity, position, created_at) VALUES (?, ?, ?, 'badminton', ?, ?, ?)`,
        [uuidToBin(id), venue, `${i + 1} 号场`, capacities[i] ?? 1, i, at],
      );
    await database.run(
      `INSERT INTO opening_hours (id, venue_id, hours, public_good, valid_from, assignment_id, created_at)
       VALUES (?, ?, ?, ?, '2026-01-01', ?, ?)`,
      [uuidToBin(newId()), venue, JSON.stringify(hours), JSON.stringify(publicGood), venue, at],
    );
    await database.run(
      `INSERT INTO rule_sets (id, venue_id, place_id, version, rules, effective_from, assignment_id, created_at)
       VALUES (?, ?, ?, 1, ?, '2026-01-01', ?, ?)`,
      [uuidToBin(newId()), venue, venue, JSON.stringify(rules), venue, at],
    );
    return { venueId, resources };
  }

  async aPerson(): Promise<Scope> {
    const personId = newId();
    await this.world.database.run(
      `INSERT INTO persons (id, name_enc, name_mask, id_number_enc, id_number_blind, id_number_mask, created_at)
       VALUES (?, '', '周*国', '', ?, '', ?)`,
      [uuidToBin(personId), randomBytes(16), this.world.now()],
    );
    return this.world.aRider(Permission.BookingOwn, personId);
  }

  async aMember(organisationId = 140): Promise<Scope> {
    const person = await this.aPerson();
    await this.world.database.transaction(() =>
      this.world.get(MembershipsPublic).start({
        personId: person.personId ?? '',
        organisationId,
        startedOn: '2027-02-01',
        applicationId: null,
        resolutionId: null,
      }),
    );
    return person;
  }

  aKeeper(organisationId = 12): Promise<OfficeHolder> {
    return this.world.anOfficeHolder('venue_keeper', organisationId);
  }

  ask(resourceId: string, time: string, change: Partial<BookDto> = {}): BookDto {
    const day = change.day ?? this.tomorrow;
    return { resourceId, day, startsAt: this.at(day, time), slots: 1, ...change };
  }

  book(who: Scope, resourceId: string, time: string, change: Partial<BookDto> = {}) {
    return this.world.get(BookingsService).book(who, this.ask(resourceId, time, change));
  }
}
