import { Injectable } from '@nestjs/common';
import { FlowEngine } from '../../flow/flow-engine';
import { ActivityNotices } from './activities.notices';
import type { Activity } from './activities.types';
import { registrationFlow } from './registration.flow';
import { RegistrationsRepository } from './registrations.repository';
import { Standing } from './standing';

const SYSTEM = { system: 'activities' } as const;
const AT_ONCE = 50;

/** Who did not come, once an activity is over. Only where the door was kept: a list that nobody ticked says nothing. */
@Injectable()
export class ActivityMisses {
  constructor(
    private readonly engine: FlowEngine,
    private readonly registrations: RegistrationsRepository,
    private readonly standing: Standing,
    private readonly notices: ActivityNotices,
  ) {}

  /** In the transaction that holds the lock of the activity. True while there may be more. */
  async markSome(activity: Activity): Promise<boolean> {
    if (!(await this.registrations.hasCheckIns(activity.id))) return false;
    const some = await this.registrations.listIn(activity.id, ['signed_up', 'drawn'], AT_ONCE);
    for (const one of some) {
      const request = { actor: SYSTEM, id: one.id, action: 'miss' } as const;
      await this.engine.transition(registrationFlow, request, async ({ at }) => {
        const isCounted = await this.standing.recordMiss(one, activity, at);
        await this.notices.missed(one, activity, isCounted);
      });
    }
    return some.length > 0;
  }
}
