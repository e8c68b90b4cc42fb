import { creditKindTexts, rulesOn, shanghaiDay, type RuleSet } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { CreditPublic } from '../credit/credit.public';
import { VenuesPublic } from '../venues/venues.public';
import type { Activity, Registration } from './activities.types';

/** Whoever is barred from booking a venue is barred from what goes on there, and who misses that is counted with it. */
@Injectable()
export class Standing {
  constructor(
    private readonly venues: VenuesPublic,
    private readonly credit: CreditPublic,
    private readonly clock: Clock,
  ) {}

  /** Of one person, or of everybody (`null`); nobody where there is no venue. */
  async barredAt(venueId: string | null, personId: string | null): Promise<Set<string>> {
    if (venueId === null) return new Set();
    const set = await this.rulesOf(venueId, this.clock.today());
    return this.credit.barredAt(venueId, personId, set?.rules.credit ?? null, this.clock.now());
  }

  async isBarred(venueId: string | null, personId: string | null): Promise<boolean> {
    return personId !== null && (await this.barredAt(venueId, personId)).has(personId);
  }

  /** In the caller's transaction. False where nothing counts: no venue, no credit in its rules, a guest nobody knows. */
  async recordMiss(
    { id, personId }: Registration,
    { venueId, startsAt }: Activity,
    at: Date,
  ): Promise<boolean> {
    if (venueId === null || personId === null) return false;
    const set = await this.rulesOf(venueId, shanghaiDay(startsAt));
    if (!set?.rules.credit) return false;
    await this.credit.record({
      personId,
      venueId,
      matterId: id,
      kind: 'no_show',
      ruleSetId: set.id,
      rule: set.rules.credit,
      reason: creditKindTexts.no_show,
      at,
    });
    return true;
  }

  /** In the caller's transaction. They had come after all; false when nothing had been counted. */
  takeBackMiss({ id }: Registration, at: Date): Promise<boolean> {
    return this.credit.takeBack(id, at);
  }

  private async rulesOf(venueId: string, day: string): Promise<RuleSet | undefined> {
    const sheet = await this.venues.findSheet(venueId, day, day);
    return sheet && rulesOn(sheet, venueId, day);
  }
}
