import { drawExclusionTexts, ticketsBy, type DrawHistory, type DrawRule } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { newId } from '../../database/ids';
import { FlowEngine } from '../../flow/flow-engine';
import { DrawsPublic, type Draw, type DrawEntry } from '../draws/draws.public';
import { WaitlistPublic } from '../waitlist/waitlist.public';
import { activityFlow } from './activity.flow';
import { ActivitiesRepository } from './activities.repository';
import { ActivityPlaces } from './activity-places.repository';
import { ActivityNotices } from './activities.notices';
import type { Activity } from './activities.types';
import { DrawHistoryRepository, type Candidate } from './draw-history.repository';
import { HeldTime } from './held-time';
import { registrationFlow } from './registration.flow';
import { RegistrationsRepository } from './registrations.repository';
import { Standing } from './standing';

const SYSTEM = { system: 'draws' } as const;
const TOLD_AT_ONCE = 50;

/**
 * The draw of an activity, at its announced time. Nothing is decided here: seed, rule and numbers were fixed before, by
 * people, and the result follows (docs/decisions/0024). First who takes part and the order are written down in one
 * transaction; then the registrations are told in batches, each once, so a machine that dies goes on where it was.
 */
@Injectable()
export class ActivityDraws {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly activities: ActivitiesRepository,
    private readonly places: ActivityPlaces,
    private readonly registrations: RegistrationsRepository,
    private readonly history: DrawHistoryRepository,
    private readonly draws: DrawsPublic,
    private readonly standing: Standing,
    private readonly waitlist: WaitlistPublic,
    private readonly time: HeldTime,
    private readonly notices: ActivityNotices,
    private readonly clock: Clock,
  ) {}

  /** Goes on with the draw as far as it can; nothing before its time. */
  async run(activityId: string): Promise<void> {
    await this.freeze(activityId);
    while (await this.tellSome(activityId));
    await this.reveal(activityId);
  }

  private freeze(activityId: string): Promise<void> {
    return this.database.transaction(async () => {
      const activity = await this.activities.lock(activityId);
      const draw = await this.draws.find(activityId);
      const isDue = draw?.frozenAt === null && draw.drawsAt <= this.clock.now();
      if (!activity || !isDue || !['published', 'closed'].includes(activity.status)) return;
      if (activity.status === 'published')
        await this.engine.transition(activityFlow, {
          actor: SYSTEM,
          id: activityId,
          action: 'close_on_time',
        });
      const candidates = await this.history.listCandidates(activityId, draw.rule.programme);
      const barred = await this.standing.barredAt(activity.venueId, null);
      const entries = candidates.map((one) =>
        this.admit({ ...one, isBarred: barred.has(one.holderId) }, draw.rule),
      );
      await this.draws.freeze(draw, activity.capacity, entries);
    });
  }

  private admit(candidate: Candidate & DrawHistory, rule: DrawRule): Omit<DrawEntry, 'position'> {
    const { number, registrationId, isIn } = candidate;
    const ruled = ticketsBy(rule, candidate, this.clock.now());
    return isIn
      ? { number, registrationId, ...ruled }
      : { number, registrationId, tickets: 0, exclusion: 'withdrawn' };
  }

  /** Some more registrations learn what came out. False when there is nobody left. */
  private tellSome(activityId: string): Promise<boolean> {
    return this.database.transaction(async () => {
      const activity = await this.activities.lock(activityId);
      const draw = await this.draws.find(activityId);
      if (!activity || !draw?.frozenAt || draw.revealedAt || activity.status !== 'closed')
        return false;
      const some = await this.draws.listUnsettled(draw, TOLD_AT_ONCE);
      for (const entry of some) await this.tell(activity, draw, entry);
      return some.length > 0;
    });
  }

  private async tell(activity: Activity, draw: Draw, entry: DrawEntry): Promise<void> {
    await this.draws.settle(draw, entry.number);
    const registration = await this.registrations.find(entry.registrationId);
    if (registration?.status !== 'entered') return;
    const move = { actor: SYSTEM, id: registration.id };
    const { position, exclusion } = entry;
    const places = draw.places ?? 0;
    if (position === null) {
      await this.engine.transition(registrationFlow, { ...move, action: 'leave_out' });
      await this.time.free(registration.id);
      const reason = drawExclusionTexts[exclusion ?? 'withdrawn'];
      await this.notices.leftOut(registration, activity, reason);
    } else if (position <= places && (await this.places.takeReserved(activity.id))) {
      await this.engine.transition(registrationFlow, { ...move, action: 'win' });
      await this.notices.drawn(registration, activity);
    } else {
      await this.engine.transition(registrationFlow, { ...move, action: 'lose' });
      await this.time.free(registration.id);
      const { holderId, personId, accountId } = registration;
      await this.waitlist.join(
        {
          holderId,
          personId,
          accountId,
          id: newId(),
          organisationId: activity.organisation.id,
          subjectType: 'activity',
          subjectId: activity.id,
          matterId: registration.id,
          position,
          startsAt: activity.startsAt,
          endsAt: activity.endsAt,
        },
        SYSTEM,
        'lose',
      );
      await this.notices.notDrawn(registration, activity, position - places);
    }
  }

  private reveal(activityId: string): Promise<void> {
    return this.database.transaction(async () => {
      const activity = await this.activities.lock(activityId);
      const draw = await this.draws.find(activityId);
      if (!activity || !draw?.frozenAt || draw.revealedAt || activity.status !== 'closed') return;
      // Places that were given back while people were being told.
      if (await this.draws.reveal(draw, activity.organisation.id))
        await this.waitlist.freed('activity', activityId);
    });
  }
}
