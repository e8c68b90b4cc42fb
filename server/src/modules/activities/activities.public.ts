import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Succession } from '../../flow/succession';
import { WaitlistPublic } from '../waitlist/waitlist.public';
import type { Passed } from '../bookings/bookings.public';
import { activityFlow } from './activity.flow';
import { ActivitiesRepository } from './activities.repository';
import type { Activity, Registration } from './activities.types';
import { DoorService } from './door.service';
import { registrationFlow } from './registration.flow';
import { RegistrationEndings } from './registrations.ending';
import { RegistrationsRepository } from './registrations.repository';

export type { Activity, Registration } from './activities.types';

/** 活动, for other modules. */
@Injectable()
export class ActivitiesPublic {
  constructor(
    private readonly succession: Succession,
    private readonly waitlist: WaitlistPublic,
    private readonly endings: RegistrationEndings,
    private readonly activities: ActivitiesRepository,
    private readonly door: DoorService,
    private readonly registrations: RegistrationsRepository,
    private readonly clock: Clock,
  ) {}

  /** `undefined` outside the scope, as if it did not exist. */
  findManaged(scope: Scope, id: string): Promise<Activity | undefined> {
    return this.activities.findManaged(scope, id);
  }

  /**
   * Somebody scanned the code at the door of an activity at this moment: lets them in, once. In the caller's transaction.
   * @throws DoorError.NotSignedUp, DoorError.TooEarly, DoorError.TooLate
   */
  pass(scope: Scope, activityId: string, at: Date): Promise<Passed> {
    return this.door.pass(scope, activityId, at);
  }

  /** What anybody can see coming, soonest first. */
  listUpcoming(limit: number): Promise<Activity[]> {
    return this.activities.listUpcoming(this.clock.now(), null, limit, null);
  }

  /** What these (a person, a guest's account) signed up for, the latest sign-up first. */
  async listSignUps(
    holderIds: readonly string[],
    limit: number,
  ): Promise<{ registration: Registration; activity: Activity }[]> {
    const mine = await this.registrations.listOf(holderIds, limit);
    const activities = await this.activities.listByIds(mine.map((one) => one.activityId));
    return mine.flatMap((registration) => {
      const activity = activities.get(registration.activityId);
      return activity ? [{ registration, activity }] : [];
    });
  }

  /** The union is closing: its successor holds what it has announced, with everybody who comes. In the caller's transaction. */
  async rehome(fromUnion: number, toUnion: number): Promise<void> {
    await this.succession.carryOver(activityFlow, fromUnion, toUnion);
    await this.succession.carryOver(registrationFlow, fromUnion, toUnion);
    await this.waitlist.rehome(fromUnion, toUnion);
  }

  /** Gives back all that somebody signed up for and that has not begun: they are leaving. In the caller's transaction. */
  leaveAll(scope: Scope): Promise<number> {
    return this.endings.leaveAll(scope);
  }
}
