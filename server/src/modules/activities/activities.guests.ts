import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { FlowEngine } from '../../flow/flow-engine';
import { WaitlistPublic } from '../waitlist/waitlist.public';
import { ActivitiesRepository } from './activities.repository';
import { ActivityNotices } from './activities.notices';
import { ActivityPlaces } from './activity-places.repository';
import { placeHolding } from './activities.rules';
import type { Activity, Registration } from './activities.types';
import { GuestsRepository, type KnownGuest } from './guests.repository';
import { HeldTime } from './held-time';
import { registrationFlow } from './registration.flow';
import { RegistrationsRepository } from './registrations.repository';

const SYSTEM = { system: 'activities' } as const;
const AT_ONCE = 50;

/**
 * A guest who became known keeps what they signed up for, whatever phone they use from then on: the registration goes
 * over to the person. Where the person is signed up already, or elsewhere at that time, the guest's gives way.
 */
@Injectable()
export class ActivityGuests {
  private readonly logger = new Logger(ActivityGuests.name);

  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly guests: GuestsRepository,
    private readonly activities: ActivitiesRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly places: ActivityPlaces,
    private readonly time: HeldTime,
    private readonly waitlist: WaitlistPublic,
    private readonly notices: ActivityNotices,
    private readonly clock: Clock,
  ) {}

  /** One pass. Answers how many went over or gave way. */
  async run(): Promise<number> {
    let done = 0;
    for (const guest of await this.guests.listKnown(this.clock.now(), AT_ONCE)) {
      try {
        if (await this.database.transaction(() => this.follow(guest))) done += 1;
      } catch (error) {
        // Let in or cancelled at this very moment; the next pass sees what became of it.
        this.logger.error(
          `${guest.registrationId}: ${error instanceof Error ? error.message : 'unknown'}`,
        );
      }
    }
    return done;
  }

  private async follow({ registrationId, activityId, personId }: KnownGuest): Promise<boolean> {
    const activity = await this.activities.lock(activityId);
    const registration = await this.registrations.find(registrationId);
    // Another instance was quicker, or it ended meanwhile.
    if (!activity || registration?.personId !== null) return false;
    if (!(await this.registrations.isOpen(registrationId))) return false;
    // Its number is being drawn at this moment: the next pass is soon.
    if (registration.status === 'entered' && activity.status !== 'published') return false;
    if (await this.takeOver(registration, activity, personId))
      await this.waitlist.follow(registrationId, personId);
    else await this.giveWay(registration, activity);
    return true;
  }

  /** Whoever signs up there waits for the lock of the activity, or has committed: what is read holds. */
  private async takeOver(
    { id, status }: Registration,
    { id: activityId, startsAt, endsAt }: Activity,
    personId: string,
  ): Promise<boolean> {
    const visitor = await this.registrations.findVisitor({ holderId: personId, personId });
    if (visitor.isIn(activityId)) return false;
    if (status !== 'waiting') {
      await this.time.free(id);
      if (!(await this.time.tryHold(personId, { from: startsAt, to: endsAt }, id))) return false;
    }
    await this.guests.setPerson(id, personId);
    return true;
  }

  private async giveWay(registration: Registration, activity: Activity): Promise<void> {
    const { id, status } = registration;
    await this.time.free(id);
    await this.waitlist.endOne(id);
    await this.engine.transition(registrationFlow, { actor: SYSTEM, id, action: 'give_way' });
    await this.notices.gaveWay(registration, activity);
    if (!placeHolding.includes(status)) return;
    await this.places.freePlace(activity.id);
    await this.waitlist.freed('activity', activity.id);
  }
}
