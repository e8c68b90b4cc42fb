import { Module } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import { CalendarModule } from './calendar/calendar.module';
import { ConfigModule } from './config/config.module';
import { DatabaseModule } from './database/database.module';
import { FlowModule } from './flow/flow.module';
import { HttpModule } from './http/http.module';
import { WechatModule } from './integrations/wechat/wechat.module';
import { IdentityModule } from './integrations/identity/identity.module';
import { MeModule } from './modules/me/me.module';
import { CalendarsModule } from './modules/calendars/calendars.module';
import { OpenDataModule } from './modules/open-data/open-data.module';
import { VenueFaultsModule } from './modules/venue-faults/venue-faults.module';
import { BookingsModule } from './modules/bookings/bookings.module';
import { CreditModule } from './modules/credit/credit.module';
import { HomesModule } from './modules/homes/homes.module';
import { VenueFiguresModule } from './modules/venue-figures/venue-figures.module';
import { VenuesModule } from './modules/venues/venues.module';
import { ActivitiesModule } from './modules/activities/activities.module';
import { AppealsModule } from './modules/appeals/appeals.module';
import { CorrectionsModule } from './modules/corrections/corrections.module';
import { DelegationsModule } from './modules/delegations/delegations.module';
import { DisputeDecisionsModule } from './modules/disputes/disputes.decisions.module';
import { ContentChecksModule } from './modules/content-checks/content-checks.module';
import { FilesModule } from './modules/files/files.module';
import { PhotosModule } from './modules/photos/photos.module';
import { DoorsModule } from './modules/doors/doors.module';
import { EmploymentsModule } from './modules/employments/employments.module';
import { FiguresModule } from './modules/figures/figures.module';
import { JoiningModule } from './modules/joining/joining.module';
import { FoundingsModule } from './modules/foundings/foundings.module';
import { LandingModule } from './modules/landing/landing.module';
import { MembershipsModule } from './modules/memberships/memberships.module';
import { MessagesModule } from './modules/messages/messages.module';
import { MyDataModule } from './modules/my-data/my-data.module';
import { OfficersModule } from './modules/officers/officers.module';
import { OrganisationChangesModule } from './modules/organisation-changes/organisation-changes.module';
import { OrganisationsModule } from './modules/organisations/organisations.module';
import { PersonsModule } from './modules/persons/persons.module';
import { RealNameModule } from './modules/real-name/real-name.module';
import { RosterModule } from './modules/roster/roster.module';
import { SessionsModule } from './modules/sessions/sessions.module';
import { StationsModule } from './modules/stations/stations.module';
import { TasksModule } from './modules/tasks/tasks.module';
import { UnionCodesModule } from './modules/union-codes/union-codes.module';
import { OutboxModule } from './outbox/outbox.module';
import { PrivacyModule } from './privacy';
import { SandboxModule } from './sandbox/sandbox.module';
import { isProduction } from './config/environment';

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
    SessionsModule,
    PersonsModule,
    MessagesModule,
    OrganisationsModule,
    StationsModule,
    MembershipsModule,
    LandingModule,
    UnionCodesModule,
    TasksModule,
    JoiningModule,
    DisputeDecisionsModule,
    AppealsModule,
    CorrectionsModule,
    MeModule,
    MyDataModule,
    DelegationsModule,
    EmploymentsModule,
    FiguresModule,
    ContentChecksModule,
    FilesModule,
    PhotosModule,
    RosterModule,
    OfficersModule,
    RealNameModule,
    OrganisationChangesModule,
    FoundingsModule,
    ActivitiesModule,
    DoorsModule,
    HomesModule,
    VenueFiguresModule,
    VenuesModule,
    CreditModule,
    BookingsModule,
    CalendarsModule,
    VenueFaultsModule,
    OpenDataModule,
    ...(isProduction() ? [] : [SandboxModule]),
  ],
})
export class AppModule {}
