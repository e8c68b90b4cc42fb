import { rulesOn } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { CreditPublic } from '../credit/credit.public';
import { VenuesPublic } from '../venues/venues.public';

/** Whoever is barred from booking a venue is barred from what goes on there. */
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
    const today = this.clock.today();
    const sheet = await this.venues.findSheet(venueId, today, today);
    const rule = sheet && rulesOn(sheet, venueId, today)?.rules.credit;
    return this.credit.barredAt(venueId, personId, rule ?? null, this.clock.now());
  }

  async isBarred(venueId: string | null, personId: string | null): Promise<boolean> {
    return personId !== null && (await this.barredAt(venueId, personId)).has(personId);
  }
}
