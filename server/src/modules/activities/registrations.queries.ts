import { ActivityError, registrationStatuses } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { AppError } from '../../http/app-error';
import { WaitlistPublic } from '../waitlist/waitlist.public';
import { ActivitiesRepository } from './activities.repository';
import { ownActions } from './activities.rules';
import type { Activity, Registration } from './activities.types';
import { toActivityCard } from './activities.views';
import type { OwnRegistrationDto, OwnRegistrationsDto } from './registrations.dto';
import { holderOf, isHeldBy } from './registrations.service';
import { RegistrationsRepository } from './registrations.repository';

const MINE = 50;

@Injectable()
export class OwnRegistrations {
  constructor(
    private readonly activities: ActivitiesRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly waitlist: WaitlistPublic,
    private readonly clock: Clock,
  ) {}

  async list(scope: Scope): Promise<OwnRegistrationsDto> {
    const mine = await this.registrations.listOf(
      [scope.accountId, scope.personId ?? scope.accountId],
      MINE,
    );
    const activities = await this.activities.listByIds(mine.map((one) => one.activityId));
    const items = [];
    for (const one of mine) {
      const activity = activities.get(one.activityId);
      if (activity)
        items.push({ ...(await this.present(one, activity)), activity: toActivityCard(activity) });
    }
    return { items };
  }

  async get(scope: Scope, id: string): Promise<OwnRegistrationDto> {
    const one = await this.registrations.find(id);
    const activity = one && (await this.activities.find(one.activityId));
    if (!activity || !isHeldBy(scope, one.holderId))
      throw new AppError(ActivityError.RegistrationNotFound);
    return this.present(one, activity);
  }

  async findAt(scope: Scope, activity: Activity): Promise<OwnRegistrationDto | null> {
    const mine = await this.registrations.findOf(holderOf(scope).holderId, activity.id);
    return mine ? this.present(mine, activity) : null;
  }

  private async present(one: Registration, activity: Activity): Promise<OwnRegistrationDto> {
    const { text, tone } = registrationStatuses[one.status];
    const isInLine = one.status === 'waiting' || one.status === 'offered';
    const entry = isInLine ? await this.waitlist.findByMatter(one.id) : undefined;
    return {
      id: one.id,
      activityId: one.activityId,
      status: one.status,
      statusText: text,
      tone,
      number: one.number,
      waitlistId: entry?.id ?? null,
      ahead: entry?.status === 'waiting' ? await this.waitlist.countAhead(entry) : null,
      holdUntil: entry?.holdUntil?.toISOString() ?? null,
      rating: one.rating,
      openedAt: one.openedAt.toISOString(),
      actions: ownActions(one, activity, this.clock.now()),
    };
  }
}
