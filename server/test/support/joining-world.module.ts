import { venueFaultFlow } from '../../src/modules/venue-faults/venue-fault.flow';
import { VenueFaultsModule } from '../../src/modules/venue-faults/venue-faults.module';
import { CalendarsModule } from '../../src/modules/calendars/calendars.module';
import { Module } from '@nestjs/common';
import { AccessModule } from '../../src/access/access.module';
import { CalendarModule } from '../../src/calendar/calendar.module';
import { ConfigModule } from '../../src/config/config.module';
import { DatabaseModule } from '../../src/database/database.module';
import { FlowModule } from '../../src/flow/flow.module';
import { HttpModule } from '../../src/http/http.module';
import { IdentityModule } from '../../src/integrations/identity/identity.module';
import { WechatModule } from '../../src/integrations/wechat/wechat.module';
import { ActivitiesModule } from '../../src/modules/activities/activities.module';
import { activityFlow } from '../../src/modules/activities/activity.flow';
import { registrationFlow } from '../../src/modules/activities/registration.flow';
import { appealFlow } from '../../src/modules/appeals/appeal.flow';
import { AppealsModule } from '../../src/modules/appeals/appeals.module';
import { bookingFlow } from '../../src/modules/bookings/booking.flow';
import { BookingsModule } from '../../src/modules/bookings/bookings.module';
import { correctionFlow } from '../../src/modules/corrections/correction.flow';
import { CorrectionsModule } from '../../src/modules/corrections/corrections.module';
import { creditAppealFlow } from '../../src/modules/credit/appeal.flow';
import { DelegationsModule } from '../../src/modules/delegations/delegations.module';
import { disputeFlow } from '../../src/modules/disputes/dispute.flow';
import { DisputeDecisionsModule } from '../../src/modules/disputes/disputes.decisions.module';
import { DoorsModule } from '../../src/modules/doors/doors.module';
import { joinFlow } from '../../src/modules/joining/join.flow';
import { JoiningModule } from '../../src/modules/joining/joining.module';
import { lapseFlow } from '../../src/modules/memberships/lapse.flow';
import { membershipFlow } from '../../src/modules/memberships/membership.flow';
import { transferFlow } from '../../src/modules/memberships/transfer.flow';
import { organisationChangeFlow } from '../../src/modules/organisation-changes/organisation-change.flow';
import { OrganisationChangesModule } from '../../src/modules/organisation-changes/organisation-changes.module';
import { MyDataModule } from '../../src/modules/my-data/my-data.module';
import { RealNameModule } from '../../src/modules/real-name/real-name.module';
import { TasksModule } from '../../src/modules/tasks/tasks.module';
import { VenueFiguresModule } from '../../src/modules/venue-figures/venue-figures.module';
import { waitlistFlow } from '../../src/modules/waitlist/waitlist.flow';
import { OutboxModule } from '../../src/outbox/outbox.module';
import { PrivacyModule } from '../../src/privacy';

/** The modules of the journey, and of what may follow a decision. */
@Module({
  imports: [
    ConfigModule,
    DatabaseModule,
    HttpModule,
    CalendarModule,
    AccessModule,
    FlowModule,
    OutboxModule,
    PrivacyModule,
    WechatModule,
    IdentityModule,
    TasksModule,
    JoiningModule,
    DisputeDecisionsModule,
    AppealsModule,
    CorrectionsModule,
    RealNameModule,
    MyDataModule,
    BookingsModule,
    CalendarsModule,
    VenueFaultsModule,
    VenueFiguresModule,
    ActivitiesModule,
    DoorsModule,
    DelegationsModule,
    OrganisationChangesModule,
  ],
})
export class JoiningWorldModule {}

/** Whose matters the invariants look at. */
export const worldFlows = [
  joinFlow,
  disputeFlow,
  membershipFlow,
  transferFlow,
  lapseFlow,
  appealFlow,
  correctionFlow,
  bookingFlow,
  activityFlow,
  registrationFlow,
  waitlistFlow,
  creditAppealFlow,
  venueFaultFlow,
  organisationChangeFlow,
];
