import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Scope } from '../../access';
import { ContentChecksPublic } from '../content-checks/content-checks.public';
import { ActivitiesRepository } from './activities.repository';
import { ActivityNotices } from './activities.notices';
import { RegistrationsRepository } from './registrations.repository';

const SOURCE = 'activity_registration.rating';

/** What is written with a rating: the organiser reads it. The stars stay when the words do not pass. */
@Injectable()
export class RatingChecks implements OnModuleInit {
  constructor(
    private readonly checks: ContentChecksPublic,
    private readonly registrations: RegistrationsRepository,
    private readonly activities: ActivitiesRepository,
    private readonly notices: ActivityNotices,
  ) {}

  onModuleInit(): void {
    this.checks.register({
      source: SOURCE,
      read: async (id) => {
        const text = await this.registrations.findRatingText(id);
        return text === null ? undefined : { kind: 'text', text };
      },
      refused: async (id) => {
        await this.registrations.forgetRatingText(id);
        const registration = await this.registrations.find(id);
        const activity = registration && (await this.activities.find(registration.activityId));
        if (activity) await this.notices.ratingRefused(registration, activity);
      },
    });
  }

  /** In the transaction of the rating. */
  ask({ accountId }: Scope, registrationId: string): Promise<void> {
    return this.checks.ask(SOURCE, registrationId, accountId);
  }
}
