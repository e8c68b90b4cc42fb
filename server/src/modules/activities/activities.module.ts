import { Module, type OnModuleInit } from '@nestjs/common';
import { FlowRegistry } from '../../flow/define-flow';
import { AuditModule } from '../../privacy';
import { BookingsModule } from '../bookings/bookings.module';
import { ContentChecksModule } from '../content-checks/content-checks.module';
import { CreditModule } from '../credit/credit.module';
import { DrawsModule } from '../draws/draws.module';
import { MembershipsModule } from '../memberships/memberships.module';
import { MessagesModule } from '../messages/messages.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PersonsModule } from '../persons/persons.module';
import { PhotosModule } from '../photos/photos.module';
import { VenuesModule } from '../venues/venues.module';
import { WaitingRoomsModule } from '../waiting-rooms/waiting-rooms.module';
import { WaitlistModule } from '../waitlist/waitlist.module';
import { activityFlow } from './activity.flow';
import { ActivitiesClock } from './activities.clock';
import { ActivitiesController } from './activities.controller';
import { ActivityDraws } from './activities.draws';
import { ActivitiesManageController } from './activities.manage.controller';
import { ActivityGuests } from './activities.guests';
import { ActivityMisses } from './activities.misses';
import { ActivityNotices } from './activities.notices';
import { ActivitiesPublic } from './activities.public';
import { ActivitiesQueries } from './activities.queries';
import { ActivitiesRepository } from './activities.repository';
import { ActivitiesService } from './activities.service';
import { ActivityWaitlist } from './activities.waitlist';
import { ActivityPhotos } from './activity-photos';
import { ActivityPlaces } from './activity-places.repository';
import { ActivityPlans } from './activity-plans';
import { DoorController } from './door.controller';
import { DoorQueries } from './door.queries';
import { DoorRepository } from './door.repository';
import { DoorService } from './door.service';
import { DrawHistoryRepository } from './draw-history.repository';
import { DrawResults } from './draw-result.queries';
import { GuestsRepository } from './guests.repository';
import { HeldTime } from './held-time';
import { RatingChecks } from './rating-checks';
import { registrationFlow } from './registration.flow';
import { RegistrationsController } from './registrations.controller';
import { RegistrationEndings } from './registrations.ending';
import { OwnRegistrations } from './registrations.queries';
import { RegistrationsRepository } from './registrations.repository';
import { RegistrationsService } from './registrations.service';
import { SignUpListsRepository } from './sign-up-lists.repository';
import { SignUpListsService } from './sign-up-lists.service';
import { SignUpsController } from './sign-ups.controller';
import { Standing } from './standing';
import { SignUpsQueries } from './sign-ups.queries';

@Module({
  imports: [
    AuditModule,
    BookingsModule,
    ContentChecksModule,
    CreditModule,
    DrawsModule,
    MembershipsModule,
    MessagesModule,
    OrganisationsModule,
    PersonsModule,
    PhotosModule,
    VenuesModule,
    WaitingRoomsModule,
    WaitlistModule,
  ],
  // Before `:id` of the public pages come the routes with words in that place.
  controllers: [
    ActivitiesManageController,
    DoorController,
    SignUpsController,
    RegistrationsController,
    ActivitiesController,
  ],
  providers: [
    ActivitiesClock,
    ActivitiesPublic,
    ActivitiesQueries,
    ActivitiesRepository,
    ActivitiesService,
    ActivityDraws,
    ActivityGuests,
    ActivityMisses,
    ActivityNotices,
    ActivityPhotos,
    ActivityPlaces,
    ActivityPlans,
    ActivityWaitlist,
    DoorQueries,
    DoorRepository,
    DoorService,
    DrawHistoryRepository,
    DrawResults,
    GuestsRepository,
    HeldTime,
    OwnRegistrations,
    RatingChecks,
    RegistrationEndings,
    RegistrationsRepository,
    RegistrationsService,
    SignUpListsRepository,
    SignUpListsService,
    SignUpsQueries,
    Standing,
  ],
  exports: [ActivitiesPublic],
})
export class ActivitiesModule implements OnModuleInit {
  constructor(private readonly flows: FlowRegistry) {}

  onModuleInit(): void {
    this.flows.register(activityFlow);
    this.flows.register(registrationFlow);
  }
}
