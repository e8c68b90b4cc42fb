import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { ActivitiesPublic } from '../activities/activities.public';
import { BookingsPublic } from '../bookings/bookings.public';
import { AppealsPublic } from '../appeals/appeals.public';
import { CorrectionsPublic } from '../corrections/corrections.public';
import { JoiningPublic } from '../joining/joining.public';
import { MembershipsPublic } from '../memberships/memberships.public';

/** Leaving of one's own will: an application that runs is withdrawn, a membership ends at once, what is booked is free again. */
@Injectable()
export class Departures {
  constructor(
    private readonly activities: ActivitiesPublic,
    private readonly bookings: BookingsPublic,
    private readonly appeals: AppealsPublic,
    private readonly corrections: CorrectionsPublic,
    private readonly joining: JoiningPublic,
    private readonly memberships: MembershipsPublic,
  ) {}

  /** In the caller's transaction. Answers what ended. */
  async leave(
    scope: Scope,
    reason: 'erase' | 'consent_withdrawn',
  ): Promise<{ application: boolean; membership: boolean }> {
    if (reason === 'erase') {
      await this.bookings.cancelAllOf(scope);
      await this.activities.leaveAll(scope);
    }
    await this.appeals.withdrawOpenOf(scope);
    await this.corrections.withdrawOpenOf(scope);
    const application = await this.joining.withdrawOpenOf(scope);
    const ended = await this.memberships.quit(scope, reason);
    return { application, membership: ended !== undefined };
  }
}
