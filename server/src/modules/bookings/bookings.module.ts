import { Module, type OnModuleInit } from '@nestjs/common';
import { FlowRegistry } from '../../flow/define-flow';
import { EscalationJob } from '../../flow/escalation.job';
import { Background } from '../../outbox/background';
import { AuditModule } from '../../privacy';
import { ContentChecksModule } from '../content-checks/content-checks.module';
import { OpeningWordsChecks } from '../content-checks/content-checks.openings.public';
import { CreditModule } from '../credit/credit.module';
import { MembershipsModule } from '../memberships/memberships.module';
import { MessagesModule } from '../messages/messages.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PersonsModule } from '../persons/persons.module';
import { TasksModule } from '../tasks/tasks.module';
import { TaskPresenters } from '../tasks/tasks.public';
import { VenuesModule } from '../venues/venues.module';
import { WaitlistModule } from '../waitlist/waitlist.module';
import { AvailabilityQueries } from './availability.queries';
import { bookingFlow } from './booking.flow';
import { BookingChangesService } from './bookings.changes.service';
import { BookingsCallingOff } from './bookings.calling-off';
import { BookingClaims } from './bookings.claims';
import { BookingClock } from './bookings.clock';
import { BookingsClosingQueries } from './bookings.closing.queries';
import { BookingsClosingService } from './bookings.closing.service';
import { BookingsController } from './bookings.controller';
import { BookingsDeskController } from './bookings.desk.controller';
import { BookingDoorRepository } from './bookings.door.repository';
import { BookingDoor } from './bookings.door.service';
import { BookingLineService } from './bookings.line.service';
import { BookingNotices } from './bookings.notices';
import { BookingsPublic, PersonTime } from './bookings.public';
import { BookingsQueries } from './bookings.queries';
import { BookingsRepository } from './bookings.repository';
import { BookingsResizingService } from './bookings.resizing.service';
import { BookingsReviewService } from './bookings.review.service';
import { BookingSeries } from './bookings.series';
import { BookingsService } from './bookings.service';
import { SlotWaitlist } from './bookings.waitlist';
import { DeskRepository } from './desk.repository';
import { RatingsRepository } from './ratings.repository';
import { SlotLinesRepository } from './slot-lines.repository';

const CLOCK_SECONDS = 20;

@Module({
  imports: [
    AuditModule,
    ContentChecksModule,
    CreditModule,
    MembershipsModule,
    MessagesModule,
    OrganisationsModule,
    PersonsModule,
    TasksModule,
    VenuesModule,
    WaitlistModule,
  ],
  controllers: [BookingsController, BookingsDeskController],
  providers: [
    AvailabilityQueries,
    BookingChangesService,
    BookingClaims,
    BookingClock,
    BookingDoor,
    BookingDoorRepository,
    BookingLineService,
    BookingNotices,
    BookingSeries,
    BookingsCallingOff,
    BookingsClosingQueries,
    BookingsClosingService,
    BookingsPublic,
    BookingsQueries,
    BookingsRepository,
    BookingsResizingService,
    BookingsReviewService,
    BookingsService,
    DeskRepository,
    PersonTime,
    RatingsRepository,
    SlotLinesRepository,
    SlotWaitlist,
  ],
  exports: [BookingsPublic, PersonTime],
})
export class BookingsModule implements OnModuleInit {
  constructor(
    private readonly flows: FlowRegistry,
    private readonly escalation: EscalationJob,
    private readonly presenters: TaskPresenters,
    private readonly background: Background,
    private readonly clock: BookingClock,
    private readonly tasks: BookingsQueries,
    private readonly bookings: BookingsRepository,
    private readonly notices: BookingNotices,
    private readonly words: OpeningWordsChecks,
  ) {}

  onModuleInit(): void {
    this.flows.register(bookingFlow);
    this.presenters.register(this.tasks);
    // Where nobody has to approve, only the door reads it.
    this.words.register({
      source: 'booking.purpose',
      after: { flow: bookingFlow.name, actions: ['request'] },
      what: '场地用途',
      reader: '场馆管理员',
      read: async (id) => (await this.bookings.findById(id))?.purpose,
    });
    this.background.register({
      name: 'booking_clock',
      everySeconds: CLOCK_SECONDS,
      run: () => this.clock.run(),
    });
    this.escalation.onRaised(async (flow, task, moved) => {
      const booking =
        flow === bookingFlow.name ? await this.bookings.findById(task.subjectId) : undefined;
      if (booking) await this.notices.raised(booking, moved);
    });
  }
}
