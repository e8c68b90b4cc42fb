import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FlowEngine, type FlowActor } from '../../flow/flow-engine';
import {
  WaitlistPublic,
  type FreePlaces,
  type WaitlistEntry,
  type WaitlistSubject,
} from '../waitlist/waitlist.public';
import { ActivitiesRepository } from './activities.repository';
import { ActivityPlaces } from './activity-places.repository';
import { ActivityNotices } from './activities.notices';
import { audienceFault } from './activities.rules';
import type { Activity } from './activities.types';
import { HeldTime } from './held-time';
import { registrationFlow } from './registration.flow';
import { RegistrationsRepository } from './registrations.repository';
import { Standing } from './standing';

const SYSTEM = { system: 'waitlist' } as const;

/** An activity as something to wait for: the registration moves with its place in line, in the same transaction. */
@Injectable()
export class ActivityWaitlist implements WaitlistSubject, OnModuleInit {
  readonly subjectType = 'activity';

  constructor(
    private readonly engine: FlowEngine,
    private readonly activities: ActivitiesRepository,
    private readonly places: ActivityPlaces,
    private readonly registrations: RegistrationsRepository,
    private readonly standing: Standing,
    private readonly time: HeldTime,
    private readonly notices: ActivityNotices,
    private readonly waitlist: WaitlistPublic,
  ) {}

  onModuleInit(): void {
    this.waitlist.register(this);
  }

  async lock(activityId: string): Promise<FreePlaces | undefined> {
    const activity = await this.activities.lock(activityId);
    if (!activity) return undefined;
    const { status, capacity, taken, holdMinutes, startsAt } = activity;
    const gives = status === 'published' || status === 'closed';
    const isDrawing = activity.mode === 'draw' && (await this.activities.isDrawing(activityId));
    const count = gives && !isDrawing ? capacity - taken : 0;
    return { count, holdMinutes, lastMoment: startsAt };
  }

  lineChanged(activityId: string, by: 1 | -1): Promise<void> {
    return this.places.changeLine(activityId, by);
  }

  async reserve(entry: WaitlistEntry, holdUntil: Date): Promise<boolean> {
    const activity = await this.get(entry.subjectId);
    const visitor = await this.registrations.findVisitor(entry);
    if (audienceFault(activity, visitor)) return false;
    if (await this.standing.isBarred(activity.venueId, entry.personId)) return false;
    const span = { from: entry.startsAt, to: entry.endsAt };
    if (!(await this.time.tryHold(entry.holderId, span, entry.matterId))) return false;
    if (!(await this.places.takeReserved(activity.id))) {
      await this.time.free(entry.matterId);
      return false;
    }
    await this.move(entry, 'offer', SYSTEM);
    await this.notices.offered(entry, activity, holdUntil);
    return true;
  }

  accepted(entry: WaitlistEntry, actor: FlowActor): Promise<void> {
    return this.move(entry, 'take_up', actor);
  }

  async released(
    entry: WaitlistEntry,
    how: 'pass_up' | 'let_lapse',
    actor: FlowActor,
  ): Promise<void> {
    await this.move(entry, how, actor);
    await this.time.free(entry.matterId);
    await this.places.freePlace(entry.subjectId);
    if (how === 'let_lapse') await this.notices.lapsed(entry, await this.get(entry.subjectId));
  }

  left(entry: WaitlistEntry, actor: FlowActor): Promise<void> {
    return this.move(entry, 'leave_line', actor);
  }

  listFillable(now: Date): Promise<string[]> {
    return this.activities.listFillable(now);
  }

  private async move(
    { matterId }: WaitlistEntry,
    action: 'offer' | 'take_up' | 'pass_up' | 'let_lapse' | 'leave_line',
    actor: FlowActor,
  ): Promise<void> {
    await this.engine.transition(registrationFlow, { actor, id: matterId, action });
  }

  private async get(id: string): Promise<Activity> {
    const activity = await this.activities.find(id);
    if (!activity) throw new Error('an activity is not there');
    return activity;
  }
}
