import {
  addDays,
  dayText,
  hoursText,
  resourceKindTexts,
  rulesText,
  spanText,
  VenueError,
  type ClosureSpan,
  type Day,
  type HoursVersion,
  type RuleVersion,
  type VenueSheet,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { AppError } from '../../http/app-error';
import { HomesPublic } from '../homes/homes.public';
import type {
  ClosureItemDto,
  HoursVersionDto,
  ManagedVenueDto,
  RuleVersionDto,
} from './managed-venue.dto';
import { VenuesRepository } from './venues.repository';
import { fromNowOn, ownRulesText } from './venues.rules';

/** How far ahead of today decisions are shown. */
const AHEAD_DAYS = 1100;

/** A venue as those who run it see it. */
@Injectable()
export class ManagedVenueQueries {
  constructor(
    private readonly venues: VenuesRepository,
    private readonly homes: HomesPublic,
    private readonly clock: Clock,
  ) {}

  async get(scope: Scope, id: string): Promise<ManagedVenueDto> {
    const now = this.clock.now();
    const today = this.clock.today();
    const [card, sheet] = await Promise.all([
      this.venues.findManaged(scope, id),
      this.venues.findSheet(id, today, addDays(today, AHEAD_DAYS)),
    ]);
    if (!card || !sheet) throw new AppError(VenueError.NotFound);
    const { hours, ruleSets } = fromNowOn(sheet, today);
    return {
      id,
      name: card.name,
      address: card.address,
      organisationName: card.organisationName,
      homeId: card.homeId,
      homes: await this.homes.listOf(card.organisationId),
      resources: sheet.resources.map(({ id: resourceId, name, kind, capacity }) => ({
        id: resourceId,
        name,
        kind,
        kindText: resourceKindTexts[kind],
        capacity,
        rulesText: ownRulesText(ruleSets, resourceId, today),
        actions: [
          ...(capacity > 1 ? (['resize'] as const) : []),
          'set_rules' as const,
          ...(hasOwn(ruleSets, resourceId) ? (['end_rules'] as const) : []),
        ],
      })),
      hours: hours.map((one) => toHours(one, today)),
      rules: ruleSets.map((one) => toRules(one, sheet, today)),
      closures: sheet.closures
        .filter(({ endsAt }) => endsAt > now)
        .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
        .map((one) => toClosure(one, sheet, now)),
      today,
    };
  }
}

const toHours = (one: HoursVersion, today: Day): HoursVersionDto => ({
  id: one.id,
  resourceId: one.resourceId,
  hours: one.hours.map((line) => ({ ...line })),
  publicGood: one.publicGood.map((line) => ({ ...line })),
  hoursText: one.hours.length === 0 ? '不开' : hoursText(one.hours),
  publicGoodText: one.publicGood.length === 0 ? null : hoursText(one.publicGood),
  whenText: whenText(one.validFrom, one.validTo, today),
  from: one.validFrom,
  to: one.validTo,
  reason: one.reason,
});

const hasOwn = (versions: readonly RuleVersion[], resourceId: string): boolean =>
  versions.some(({ placeId, rules }) => placeId === resourceId && rules !== null);

const toRules = (one: RuleVersion, { id }: VenueSheet, today: Day): RuleVersionDto => ({
  id: one.id,
  resourceId: one.placeId === id ? null : one.placeId,
  whenText: whenText(one.effectiveFrom, null, today),
  from: one.effectiveFrom,
  rules: one.rules && { ...one.rules, audience: [...one.rules.audience] },
  lines: one.rules ? rulesText(one.rules) : ['按场馆的规矩。'],
});

const toClosure = (one: ClosureSpan, { resources }: VenueSheet, now: Date): ClosureItemDto => ({
  id: one.id,
  whereText: resources.find(({ id }) => id === one.resourceId)?.name ?? '整个场馆',
  whenText: spanText(one.startsAt, one.endsAt, now),
  reason: one.reason,
});

function whenText(from: Day, to: Day | null, today: Day): string {
  if (to === null) return from <= today ? '现在' : `${dayText(from, today)}起`;
  return from === to ? dayText(from, today) : `${dayText(from, today)}到 ${dayText(to, today)}`;
}
