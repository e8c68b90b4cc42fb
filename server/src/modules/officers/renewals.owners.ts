import { addDays, startOfDay } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { Offices } from '../../flow/offices';
import { OrganisationsPublic } from '../organisations/organisations.public';
import { renewalFlow } from './renewal.flow';
import type { Renewal } from './renewals.repository';

/** Who has a renewal next, and until when. */
@Injectable()
export class RenewalOwners {
  constructor(
    private readonly offices: Offices,
    private readonly organisations: OrganisationsPublic,
    private readonly clock: Clock,
  ) {}

  /** The nearest union above in which somebody else than this person can answer. */
  async above({ id, unionId }: Pick<Renewal, 'id' | 'unionId'>, personId: string): Promise<number> {
    const union = await this.organisations.find(unionId);
    const asked = { id, organisationId: union?.parentId ?? unionId, personId };
    return this.offices.ownerOf(renewalFlow, 'reported', asked, this.clock.now());
  }

  /** Back to the union while its term runs, and due with it; afterwards to the union above. */
  async back({
    unionId,
    endsOn,
  }: Pick<Renewal, 'unionId' | 'endsOn'>): Promise<{ organisationId: number; dueAt?: Date }> {
    const end = startOfDay(addDays(endsOn, 1));
    if (end > this.clock.now()) return { organisationId: unionId, dueAt: end };
    const union = await this.organisations.find(unionId);
    return { organisationId: union?.parentId ?? unionId };
  }
}
