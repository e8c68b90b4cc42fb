import { ActivityError, HttpError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database } from '../../database/database';
import { newId } from '../../database/ids';
import { FlowEngine } from '../../flow/flow-engine';
import { Offices } from '../../flow/offices';
import { AppError } from '../../http/app-error';
import { Outbox } from '../../outbox/outbox';
import { DrawsPublic } from '../draws/draws.public';
import { OrganisationsPublic } from '../organisations/organisations.public';
import { WaitlistPublic } from '../waitlist/waitlist.public';
import { WaitingRoomsPublic } from '../waiting-rooms/waiting-rooms.public';
import { activityFlow } from './activity.flow';
import { CALL_OFF, type CallOff } from './activities.events';
import { ActivitiesRepository } from './activities.repository';
import { ActivityPlaces } from './activity-places.repository';
import { ActivityPlans } from './activity-plans';
import type { Activity, ActivityPlan } from './activities.types';

export interface RoomPlan {
  readonly ratePerSecond: number;
  readonly lastsMinutes: number;
}

/** The organiser's acts. What is published stays as it was announced: only the number of places may change. */
@Injectable()
export class ActivitiesService {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly offices: Offices,
    private readonly activities: ActivitiesRepository,
    private readonly places: ActivityPlaces,
    private readonly organisations: OrganisationsPublic,
    private readonly draws: DrawsPublic,
    private readonly waitlist: WaitlistPublic,
    private readonly rooms: WaitingRoomsPublic,
    private readonly outbox: Outbox,
    private readonly plans: ActivityPlans,
  ) {}

  draft(scope: Scope, organisationId: number, plan: ActivityPlan): Promise<string> {
    return this.database.transaction(async () => {
      const organiser = await this.organisations.find(organisationId);
      if (!organiser || !scope.covers(organiser.path)) throw new AppError(HttpError.NotFound);
      await this.plans.check(organiser.path, plan);
      const { assignmentId } = await this.offices.hold(scope, organiser.path);
      const id = newId();
      const opening = { actor: scope, id, organisationId, personId: null, action: 'draft' };
      await this.engine.open(activityFlow, opening, ({ to, at }) =>
        this.activities.insert({ id, status: to, organisationId, assignmentId, at }, plan),
      );
      return id;
    });
  }

  /** `read`: the wording that was read before; somebody else's change meanwhile is not overwritten. */
  edit(scope: Scope, id: string, plan: ActivityPlan, read?: string): Promise<void> {
    return this.database.transaction(async () => {
      const { organisation } = await this.managed(scope, id);
      const now = await this.locked(id);
      await this.offices.hold(scope, organisation.path);
      if (now.status !== 'draft') throw new AppError(ActivityError.NotDraft);
      this.plans.checkRead(now, read);
      await this.plans.check(organisation.path, plan);
      if (!(await this.activities.replan(id, plan))) throw new AppError(ActivityError.NotDraft);
    });
  }

  /** From here on nothing that was announced changes; a draw's seed is sealed now, before anybody can enter. */
  publish(scope: Scope, id: string, room: RoomPlan | null, read?: string): Promise<void> {
    return this.database.transaction(async () => {
      await this.managed(scope, id);
      // Locked first: what goes out, and what the draw is sealed with, is what was checked.
      const activity = await this.locked(id);
      this.plans.checkRead(activity, read);
      await this.plans.check(activity.organisation.path, activity);
      const request = { actor: scope, id, action: 'publish' } as const;
      await this.engine.transition(activityFlow, request, async ({ assignmentId }) => {
        const { rule, signUpTo, signUpFrom, organisation } = activity;
        const { personId } = scope;
        if (rule) {
          const actor = { organisationId: organisation.id, personId, assignmentId };
          await this.draws.commit(id, rule, signUpTo, actor);
        }
        if (room)
          await this.rooms.open({ id, subjectType: 'activity', opensAt: signUpFrom, ...room });
      });
    });
  }

  /** More places go to whoever is next in line; fewer only as long as nobody has to go. */
  resize(scope: Scope, id: string, capacity: number): Promise<void> {
    return this.database.transaction(async () => {
      await this.managed(scope, id);
      const activity = await this.activities.lock(id);
      // The number of places is part of what was fixed when the draw began.
      if (activity?.status === 'closed' && (await this.activities.isDrawing(id)))
        throw new AppError(ActivityError.BeingDrawn);
      const request = { actor: scope, id, action: 'resize', details: { capacity } } as const;
      await this.engine.transition(activityFlow, request, async () => {
        if (!(await this.places.resize(id, capacity)))
          throw new AppError(ActivityError.CapacityTooSmall);
        await this.waitlist.freed('activity', id);
      });
    });
  }

  close(scope: Scope, id: string): Promise<void> {
    return this.database.transaction(async () => {
      await this.managed(scope, id);
      await this.engine.transition(activityFlow, { actor: scope, id, action: 'close' });
    });
  }

  /** Everybody is told, and their time is theirs again, by the order that goes out with the decision. */
  cancel(scope: Scope, id: string, note: string): Promise<void> {
    return this.database.transaction(async () => {
      await this.managed(scope, id);
      const request = { actor: scope, id, action: 'cancel', note } as const;
      await this.engine.transition(activityFlow, request, async () => {
        const order: CallOff = { activityId: id, reason: note };
        await this.outbox.put(CALL_OFF, order, id);
      });
    });
  }

  private async managed(scope: Scope, id: string): Promise<Activity> {
    const activity = await this.activities.findManaged(scope, id);
    if (!activity) throw new AppError(ActivityError.NotFound);
    return activity;
  }

  private async locked(id: string): Promise<Activity> {
    const activity = await this.activities.lock(id);
    if (!activity) throw new AppError(ActivityError.NotFound);
    return activity;
  }
}
