import { ActivityError, formFaults } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Clock } from '../../calendar/clock';
import { AppError } from '../../http/app-error';
import { OrganisationsPublic } from '../organisations/organisations.public';
import { VenuesPublic } from '../venues/venues.public';
import { planFault } from './activities.rules';
import type { ActivityPlan } from './activities.types';
import { toPlanDto } from './activities.views';

/** Whether a plan can stand: by itself, and by what it names. */
@Injectable()
export class ActivityPlans {
  constructor(
    private readonly organisations: OrganisationsPublic,
    private readonly venues: VenuesPublic,
    private readonly clock: Clock,
  ) {}

  /** `organiser`: path of the union that holds it. @throws AppError what is wrong with it */
  async check(organiser: string, plan: ActivityPlan): Promise<void> {
    const fault = planFault(plan, this.clock.now());
    if (fault) throw new AppError(fault);
    const faults = formFaults(plan.form);
    if (Object.keys(faults).length > 0) throw new AppError(ActivityError.FormWrong, faults);
    const names = await this.organisations.names(plan.unions);
    if (plan.unions.some((id) => !names.has(id))) throw new AppError(ActivityError.AudienceWrong);
    if (plan.venueId === null) return;
    // Who does not come is counted as missing at the venue: not in the house of strangers.
    const venue = await this.venues.findCard(plan.venueId);
    if (!venue || !(venue.path.startsWith(organiser) || organiser.startsWith(venue.path)))
      throw new AppError(ActivityError.VenueForeign);
  }

  /** @throws ActivityError.Changed when somebody changed the draft after it was read */
  checkRead(plan: ActivityPlan, revision: string | undefined): void {
    if (revision !== undefined && revision !== revisionOf(plan))
      throw new AppError(ActivityError.Changed);
  }
}

/** Says which wording of a plan was read. */
export const revisionOf = (plan: ActivityPlan): string =>
  createHash('sha256')
    .update(JSON.stringify(toPlanDto(plan)))
    .digest('hex')
    .slice(0, 16);
