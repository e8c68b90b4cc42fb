import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module';
import { BookingsModule } from '../bookings/bookings.module';
import { VenuesModule } from '../venues/venues.module';
import { ActivityDoorsController } from './activity-doors.controller';
import { DoorCodes } from './door-codes';
import { DoorPassController } from './door-pass.controller';
import { DoorsRepository } from './doors.repository';
import { DoorsService } from './doors.service';
import { VenueDoorsController } from './venue-doors.controller';

@Module({
  imports: [ActivitiesModule, BookingsModule, VenuesModule],
  controllers: [ActivityDoorsController, DoorPassController, VenueDoorsController],
  providers: [DoorCodes, DoorsRepository, DoorsService],
})
export class DoorsModule {}
