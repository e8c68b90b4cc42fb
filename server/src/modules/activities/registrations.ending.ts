import { ActivityError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { FlowEngine } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import { WaitlistPublic } from '../waitlist/waitlist.public';
import { ActivitiesRepository } from './activities.repository';
import { ActivityPlaces } from './activity-places.repository';
import { ActivityNotices } from './activities.notices';
import { isRatable, placeHolding } from './activities.rules';
import type { Registration } from './activities.types';
import { HeldTime } from './held-time';
import { registrationFlow } from './registration.flow';
import { RatingChecks } from './rating-checks';
import { holderOf, isHeldBy } from './registrations.service';
import { RegistrationsRepository } from './registrations.repository';

/** Giving a place back, being taken off the list, rating. Whoever frees a place says so to the waitlist. */
@Injectable()
export class RegistrationEndings {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly activities: ActivitiesRepository,
    private readonly places: ActivityPlaces,
    private readonly registrations: RegistrationsRepository,
    private readonly waitlist: WaitlistPublic,
    private readonly time: HeldTime,
    private readonly notices: ActivityNotices,
    private readonly ratings: RatingChecks,
    private readonly clock: Clock,
  ) {}

  /** Whatever stands behind it: a place, an offer, a place in line, a number in a draw. */
  cancel(scope: Scope, id: string): Promise<void> {
    return this.database.transaction(async () => {
      const { activityId } = await this.own(scope, id);
      const activity = await this.activities.lock(activityId);
      const registration = await this.own(scope, id);
      const entry = await this.waitlist.findByMatter(id);
      if (entry?.status === 'offered') return this.waitlist.decline(scope, entry.id);
      if (entry) return this.waitlist.leave(scope, entry.id);
      if (!activity || this.clock.now() >= activity.startsAt)
        throw new AppError(ActivityError.TooLateToCancel);
      if (registration.status === 'entered' && activity.status !== 'published')
        throw new AppError(ActivityError.BeingDrawn);
      await this.engine.transition(registrationFlow, { actor: scope, id, action: 'give_up' });
      await this.free(registration);
    });
  }

  /** By the organiser, with a reason that the person reads. */
  remove(scope: Scope, activityId: string, id: string, note: string): Promise<void> {
    return this.database.transaction(async () => {
      if (!(await this.activities.findManaged(scope, activityId)))
        throw new AppError(ActivityError.NotFound);
      const activity = await this.activities.lock(activityId);
      const registration = await this.registrations.find(id);
      if (!activity || registration?.activityId !== activityId)
        throw new AppError(ActivityError.RegistrationNotFound);
      const request = { actor: scope, id, action: 'remove', note } as const;
      await this.engine.transition(registrationFlow, request, async () => {
        await this.free(registration);
        await this.notices.removed(registration, activity, note);
      });
    });
  }

  rate(scope: Scope, id: string, rating: number, text: string | null): Promise<void> {
    return this.database.transaction(async () => {
      const registration = await this.own(scope, id);
      const now = this.clock.now();
      if (!isRatable(registration, now)) throw new AppError(ActivityError.NotRatable);
      if (!(await this.registrations.rate(id, rating, text, now)))
        throw new AppError(ActivityError.NotRatable);
      if (text !== null) await this.ratings.ask(scope, id);
    });
  }

  /** Everything of somebody that can still be given back: they leave. In the caller's transaction. */
  async leaveAll(scope: Scope): Promise<number> {
    const open = await this.registrations.listOpenOf(holderOf(scope).holderId);
    let left = 0;
    for (const { id, activityId } of open) {
      const activity = await this.activities.find(activityId);
      const isDrawing = activity?.mode === 'draw' && activity.status === 'closed';
      if (!activity || this.clock.now() >= activity.startsAt) continue;
      if (isDrawing && (await this.activities.isDrawing(activityId))) continue;
      await this.cancel(scope, id);
      left += 1;
    }
    return left;
  }

  private async free({ id, status, activityId }: Registration): Promise<void> {
    await this.time.free(id);
    if (!placeHolding.includes(status)) return;
    await this.places.freePlace(activityId);
    await this.waitlist.freed('activity', activityId);
  }

  private async own(scope: Scope, id: string): Promise<Registration> {
    const registration = await this.registrations.find(id);
    if (!registration || !isHeldBy(scope, registration.holderId))
      throw new AppError(ActivityError.RegistrationNotFound);
    return registration;
  }
}
