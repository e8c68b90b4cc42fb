import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module';
import { BookingsModule } from '../bookings/bookings.module';
import { SessionsModule } from '../sessions/sessions.module';
import { CalendarFeedsRepository } from './calendar-feeds.repository';
import { CalendarsController } from './calendars.controller';
import { CalendarsService } from './calendars.service';

/** 日历订阅 */
@Module({
  imports: [ActivitiesModule, BookingsModule, SessionsModule],
  controllers: [CalendarsController],
  providers: [CalendarFeedsRepository, CalendarsService],
})
export class CalendarsModule {}
