import { ActivityError, type DoorWay } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { FlowEngine } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { MembershipsPublic } from '../memberships/memberships.public';
import { PersonsPublic } from '../persons/persons.public';
import { ActivitiesRepository } from './activities.repository';
import { isDoorTime } from './activities.rules';
import type { Registration } from './activities.types';
import type { CheckedInDto, ActivityCheckInDto } from './registrations.dto';
import { registrationFlow } from './registration.flow';
import { RegistrationsRepository } from './registrations.repository';

/** The door of an activity: by the member's changing card, or by hand with a reason, counted apart. Once a person. */
@Injectable()
export class DoorService {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly activities: ActivitiesRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly memberships: MembershipsPublic,
    private readonly persons: PersonsPublic,
    private readonly clock: Clock,
  ) {}

  checkIn(scope: Scope, activityId: string, shown: ActivityCheckInDto): Promise<CheckedInDto> {
    return this.database.transaction(async () => {
      const activity = await this.activities.findManaged(scope, activityId);
      if (!activity) throw new AppError(ActivityError.NotFound);
      if (!isDoorTime(activity, this.clock.now())) throw new AppError(ActivityError.NotDoorTime);
      const { registration, by, note } = await this.whoShows(activityId, shown);
      if (registration?.status === 'checked_in') throw new AppError(ActivityError.AlreadyCheckedIn);
      if (!registration || !['signed_up', 'drawn'].includes(registration.status))
        throw new AppError(ActivityError.NotOnList);
      const { id, personId } = registration;
      const request = { actor: scope, id, action: 'check_in', details: { by }, ...note } as const;
      await this.engine.transition(registrationFlow, request, () =>
        this.registrations.setCheckIn(id, by),
      );
      const nameMask = personId === null ? '来客' : (await this.persons.mask(personId)).nameMask;
      return { registrationId: id, nameMask, by };
    });
  }

  private async whoShows(
    activityId: string,
    { cardCode, registrationId, reason }: ActivityCheckInDto,
  ): Promise<{ registration: Registration | undefined; by: DoorWay; note: { note?: string } }> {
    if (cardCode !== undefined) {
      const member = await this.memberships.findByCardCode(cardCode);
      if (!member) throw new AppError(ActivityError.CardRefused);
      const registration = await this.registrations.findOf(member.personId, activityId);
      return { registration, by: 'card', note: {} };
    }
    if (registrationId === undefined || reason === undefined)
      throw new AppError(ActivityError.ReasonNeeded);
    const found = await this.registrations.find(registrationId);
    const registration = found?.activityId === activityId ? found : undefined;
    return { registration, by: 'manual', note: { note: reason } };
  }
}
