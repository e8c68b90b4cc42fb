import { Module } from '@nestjs/common';
import { MembershipsModule } from '../memberships/memberships.module';
import { MessagesModule } from '../messages/messages.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PersonsModule } from '../persons/persons.module';
import { SessionsModule } from '../sessions/sessions.module';
import { ClaimsRepository } from './claims.repository';
import { RosterImportsController } from './imports.controller';
import { RosterImporter } from './imports.jobs';
import { ImportRowsRepository } from './import-rows.repository';
import { ImportsRepository } from './imports.repository';
import { ImportsService } from './imports.service';
import { RosterEntries } from './roster-entries';
import { RosterParser } from './roster-parser';

/** 会员名册: importing, searching and exporting a union's members. */
@Module({
  imports: [MembershipsModule, MessagesModule, OrganisationsModule, PersonsModule, SessionsModule],
  controllers: [RosterImportsController],
  providers: [
    ClaimsRepository,
    ImportRowsRepository,
    ImportsRepository,
    ImportsService,
    RosterEntries,
    RosterImporter,
    RosterParser,
  ],
})
export class RosterModule {}
