import {
  areOpeningHoursSound,
  isDay,
  OrganisationError,
  rulesFaults,
  VenueError,
  venueLimits,
  type BookingRules,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { newId } from '../../database/ids';
import { Offices } from '../../flow/offices';
import { AppError } from '../../http/app-error';
import { HomesPublic } from '../homes/homes.public';
import { OrganisationsPublic } from '../organisations/organisations.public';
import type {
  AddResourceDto,
  BookingRulesDto,
  CreatedDto,
  CreateVenueDto,
  OpeningLineDto,
  SetHoursDto,
  SetRulesDto,
} from './venues.dto';
import { VenueChangesRepository } from './venues.changes.repository';
import { VenuesRepository, type VenueCard } from './venues.repository';
import { hasOwnRulesFrom } from './venues.rules';

/** What an office decides about a venue. Every change makes a new version; bookings made before stand. */
@Injectable()
export class VenuesService {
  constructor(
    private readonly database: Database,
    private readonly venues: VenuesRepository,
    private readonly changes: VenueChangesRepository,
    private readonly offices: Offices,
    private readonly organisations: OrganisationsPublic,
    private readonly homes: HomesPublic,
    private readonly clock: Clock,
  ) {}

  create(scope: Scope, asked: CreateVenueDto): Promise<CreatedDto> {
    return this.database.transaction(async () => {
      const union = await this.organisations.find(Number(asked.organisationId));
      if (!union || !scope.covers(union.path)) throw new AppError(OrganisationError.NotFound);
      const { assignmentId, at } = await this.hold(scope, union.path);
      const homeId = asked.homeId ?? null;
      if (homeId !== null) await this.homes.holdFor(scope, homeId, union.id);
      const id = newId();
      const { name, address, latitude, longitude, rulesText, phone } = asked;
      const place = { name, address, latitude, longitude, rulesText, phone };
      await this.venues.insert({ id, organisationId: union.id, homeId, ...place, at });
      const today = this.clock.today();
      const of = { venueId: id, assignmentId, at };
      const hours = soundHours(asked.hours);
      const standing = { hours, publicGood: [], validFrom: today, validTo: null, reason: null };
      await this.changes.insertHours({ id: newId(), ...of, resourceId: null, ...standing });
      const rules = soundRules(asked.rules);
      await this.changes.insertRules({
        id: newId(),
        ...of,
        placeId: id,
        rules,
        effectiveFrom: today,
      });
      return { id };
    });
  }

  addResource(scope: Scope, venueId: string, asked: AddResourceDto): Promise<CreatedDto> {
    return this.change(scope, venueId, async (_, { at }) => {
      const today = this.clock.today();
      const sheet = await this.venues.findSheet(venueId, today, today);
      const known = sheet?.resources ?? [];
      if (known.length >= venueLimits.resources) throw new AppError(VenueError.ResourcesFull);
      if (known.some(({ name }) => name === asked.name))
        throw new AppError(VenueError.ResourceTwice);
      const id = newId();
      await this.changes.insertResource({ id, venueId, ...asked, at });
      return { id };
    });
  }

  setHours(scope: Scope, venueId: string, asked: SetHoursDto): Promise<CreatedDto> {
    const [hours, publicGood] = [soundHours(asked.hours), soundHours(asked.publicGood)];
    const validTo = asked.to ?? null;
    this.checkDays(asked.from, validTo);
    return this.change(scope, venueId, async (_, office) => {
      const resourceId = await this.resourceOf(venueId, asked.resourceId);
      const id = newId();
      const span = { validFrom: asked.from, validTo, reason: asked.reason ?? null };
      await this.changes.insertHours({
        id,
        venueId,
        resourceId,
        hours,
        publicGood,
        ...span,
        ...office,
      });
      return { id };
    });
  }

  setRules(scope: Scope, venueId: string, asked: SetRulesDto): Promise<CreatedDto> {
    const rules = soundRules(asked.rules);
    this.checkDays(asked.from, null);
    return this.change(scope, venueId, async (_, office) => {
      const placeId = (await this.resourceOf(venueId, asked.resourceId)) ?? venueId;
      const id = newId();
      await this.changes.insertRules({
        id,
        venueId,
        placeId,
        rules,
        effectiveFrom: asked.from,
        ...office,
      });
      return { id };
    });
  }

  /** The rules of its own end, also those that were to come: from that day on the resource is booked by the venue's. */
  endOwnRules(scope: Scope, venueId: string, resourceId: string, from: string): Promise<void> {
    this.checkDays(from, null);
    return this.change(scope, venueId, async (_, office) => {
      const today = this.clock.today();
      const sheet = await this.venues.findSheet(venueId, today, today);
      if (!sheet?.resources.some(({ id }) => id === resourceId))
        throw new AppError(VenueError.ResourceNotFound);
      if (!hasOwnRulesFrom(sheet, resourceId, from)) throw new AppError(VenueError.NoOwnRules);
      const version = { id: newId(), venueId, placeId: resourceId, rules: null };
      await this.changes.insertRules({ ...version, effectiveFrom: from, ...office });
    });
  }

  private change<T>(
    scope: Scope,
    venueId: string,
    act: (card: VenueCard, office: { assignmentId: string; at: Date }) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction(async () => {
      const card = await this.venues.findManaged(scope, venueId);
      if (!card) throw new AppError(VenueError.NotFound);
      const office = await this.hold(scope, card.path);
      await this.changes.nextVersion(venueId);
      return act(card, office);
    });
  }

  private hold(scope: Scope, path: string): Promise<{ assignmentId: string; at: Date }> {
    return this.offices.hold(scope, path);
  }

  private async resourceOf(
    venueId: string,
    resourceId: string | undefined,
  ): Promise<string | null> {
    if (resourceId === undefined) return null;
    const today = this.clock.today();
    const sheet = await this.venues.findSheet(venueId, today, today);
    if (!sheet?.resources.some(({ id }) => id === resourceId))
      throw new AppError(VenueError.ResourceNotFound);
    return resourceId;
  }

  private checkDays(from: string, to: string | null): void {
    const isRight =
      isDay(from) && from >= this.clock.today() && (to === null || (isDay(to) && to >= from));
    if (!isRight) throw new AppError(VenueError.DaysWrong);
  }
}

function soundHours(hours: readonly OpeningLineDto[]): readonly OpeningLineDto[] {
  if (!areOpeningHoursSound(hours)) throw new AppError(VenueError.HoursWrong);
  return hours;
}

function soundRules(rules: BookingRulesDto): BookingRules {
  const faults = rulesFaults(rules);
  if (Object.keys(faults).length > 0)
    throw new AppError(
      VenueError.RulesWrong,
      Object.fromEntries(Object.entries(faults).map(([key, text]) => [`rules.${key}`, text])),
    );
  return rules;
}
