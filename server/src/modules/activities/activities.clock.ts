import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { FlowEngine } from '../../flow/flow-engine';
import { Background } from '../../outbox/background';
import { Outbox } from '../../outbox/outbox';
import { WaitlistPublic } from '../waitlist/waitlist.public';
import { activityFlow } from './activity.flow';
import { ActivityDraws } from './activities.draws';
import { CALL_OFF, type CallOff } from './activities.events';
import { ActivityGuests } from './activities.guests';
import { ActivityMisses } from './activities.misses';
import { ActivitiesRepository } from './activities.repository';
import { ActivityPlaces } from './activity-places.repository';
import { ActivityNotices } from './activities.notices';
import { placeHolding } from './activities.rules';
import type { Activity } from './activities.types';
import { HeldTime } from './held-time';
import { registrationFlow } from './registration.flow';
import { RegistrationsRepository } from './registrations.repository';

const SYSTEM = { system: 'activities' } as const;
const AT_ONCE = 50;
/** What people typed is for preparing the activity; a month after its end nobody needs it. */
const ANSWERS_KEPT_MS = 30 * 86_400_000;

/** What the announced times bring about: sign-up ends, the draw runs, the line ends, the activity is over. */
@Injectable()
export class ActivitiesClock implements OnModuleInit {
  private readonly logger = new Logger(ActivitiesClock.name);

  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly activities: ActivitiesRepository,
    private readonly places: ActivityPlaces,
    private readonly registrations: RegistrationsRepository,
    private readonly draws: ActivityDraws,
    private readonly misses: ActivityMisses,
    private readonly guests: ActivityGuests,
    private readonly waitlist: WaitlistPublic,
    private readonly time: HeldTime,
    private readonly notices: ActivityNotices,
    private readonly outbox: Outbox,
    private readonly background: Background,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.register<CallOff>({
      kind: CALL_OFF,
      delivery: 'retry',
      handle: async ({ activityId, reason }) => {
        while (await this.callOffSome(activityId, reason));
        return 'delivered';
      },
    });
    this.background.register({ name: 'activities', everySeconds: 5, run: () => this.run() });
  }

  async run(): Promise<void> {
    const forgetBefore = new Date(this.clock.now().getTime() - ANSWERS_KEPT_MS);
    await this.registrations.forgetAnswers(forgetBefore);
    await this.guests.run();
    for (const { id } of await this.activities.listDue(this.clock.now(), AT_ONCE)) {
      try {
        await this.advance(id);
      } catch (error) {
        // One that fails does not hold up the others; the next round tries it again.
        this.logger.error(`${id}: ${error instanceof Error ? error.message : 'unknown'}`);
      }
    }
  }

  async advance(id: string): Promise<void> {
    await this.draws.run(id);
    await this.closeOnTime(id);
    while (await this.endLine(id));
    while (await this.markSomeMissed(id));
    await this.hold(id);
  }

  private closeOnTime(id: string): Promise<void> {
    return this.locked(id, async (activity) => {
      if (activity.status !== 'published' || this.clock.now() < activity.signUpTo) return;
      await this.engine.transition(activityFlow, { actor: SYSTEM, id, action: 'close_on_time' });
    });
  }

  /** It has begun: nobody waits any longer. True while there may be more. */
  private endLine(id: string): Promise<boolean> {
    return this.locked(id, async (activity) => {
      if (activity.status !== 'closed' || this.clock.now() < activity.startsAt) return false;
      const ended = await this.waitlist.end('activity', id, AT_ONCE);
      for (const { matterId, status } of ended) {
        const action = status === 'waiting' ? 'end_line' : 'let_lapse';
        await this.engine.transition(registrationFlow, { actor: SYSTEM, id: matterId, action });
        await this.time.free(matterId);
        if (status === 'offered') await this.places.freePlace(id);
      }
      return ended.length > 0;
    });
  }

  private markSomeMissed(id: string): Promise<boolean> {
    return this.locked(id, async (activity) => {
      if (activity.status !== 'closed' || this.clock.now() < activity.endsAt) return false;
      return this.misses.markSome(activity);
    });
  }

  private hold(id: string): Promise<void> {
    return this.locked(id, async (activity) => {
      if (activity.status !== 'closed' || this.clock.now() < activity.endsAt) return;
      await this.engine.transition(activityFlow, { actor: SYSTEM, id, action: 'hold' });
    });
  }

  private callOffSome(id: string, reason: string): Promise<boolean> {
    return this.locked(id, async (activity) => {
      if (activity.status !== 'cancelled') return false;
      await this.waitlist.end('activity', id, AT_ONCE);
      const statuses = ['entered', 'signed_up', 'drawn', 'waiting', 'offered'] as const;
      const some = await this.registrations.listIn(id, statuses, AT_ONCE);
      for (const one of some) {
        await this.engine.transition(registrationFlow, {
          actor: SYSTEM,
          id: one.id,
          action: 'call_off',
        });
        await this.time.free(one.id);
        if (placeHolding.includes(one.status)) await this.places.freePlace(id);
        await this.notices.calledOff(one, activity, reason);
      }
      return some.length > 0;
    });
  }

  private locked<T>(id: string, act: (activity: Activity) => Promise<T>): Promise<T> {
    return this.database.transaction(async () => {
      const activity = await this.activities.lock(id);
      if (!activity) throw new Error('an activity is not there');
      return act(activity);
    });
  }
}
