import { Module } from '@nestjs/common';
import { EmploymentsModule } from '../employments/employments.module';
import { MembershipsModule } from '../memberships/memberships.module';
import { MessagesModule } from '../messages/messages.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PersonsModule } from '../persons/persons.module';
import { SessionsModule } from '../sessions/sessions.module';
import { RosterClaimsController } from './claims.controller';
import { ClaimsRepository } from './claims.repository';
import { ClaimsService } from './claims.service';
import { RosterExportsController } from './exports.controller';
import { RosterExportFiles } from './exports.jobs';
import { RosterExportsRepository } from './exports.repository';
import { RosterExportsService } from './exports.service';
import { RosterImportsController } from './imports.controller';
import { RosterImporter } from './imports.jobs';
import { ImportRowsRepository } from './import-rows.repository';
import { ImportsRepository } from './imports.repository';
import { ImportsService } from './imports.service';
import { RosterMembersController } from './members.controller';
import { MembersRepository } from './members.repository';
import { MembersService } from './members.service';
import { RosterEntries } from './roster-entries';
import { RosterParser } from './roster-parser';

/** 会员名册: importing, searching and exporting a union's members. */
@Module({
  imports: [
    EmploymentsModule,
    MembershipsModule,
    MessagesModule,
    OrganisationsModule,
    PersonsModule,
    SessionsModule,
  ],
  controllers: [
    RosterImportsController,
    RosterMembersController,
    RosterExportsController,
    RosterClaimsController,
  ],
  providers: [
    ClaimsRepository,
    ClaimsService,
    ImportRowsRepository,
    ImportsRepository,
    ImportsService,
    MembersRepository,
    MembersService,
    RosterEntries,
    RosterExportFiles,
    RosterExportsRepository,
    RosterExportsService,
    RosterImporter,
    RosterParser,
  ],
})
export class RosterModule {}
