import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module';
import { BookingsModule } from '../bookings/bookings.module';
import { AppealsModule } from '../appeals/appeals.module';
import { CorrectionsModule } from '../corrections/corrections.module';
import { JoiningModule } from '../joining/joining.module';
import { MembershipsModule } from '../memberships/memberships.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { SessionsModule } from '../sessions/sessions.module';
import { ConsentsRepository } from './consents.repository';
import { ConsentsService } from './consents.service';
import { Departures } from './departures';
import { ErasureQueries } from './erasure.queries';
import { ErasureService } from './erasure.service';
import { ErasuresRepository } from './erasures.repository';
import { ExportsController } from './exports.controller';
import { ExportFiles } from './exports.jobs';
import { ExportsRepository } from './exports.repository';
import { ExportsService } from './exports.service';
import { FileViewsController } from './file-views.controller';
import { FileViewsQueries } from './file-views.queries';
import { FileViewsRepository } from './file-views.repository';
import { MyDataController } from './my-data.controller';
import { OwnFile } from './own-file';
import { OwnFileRepository } from './own-file.repository';
import { OwnPlacesRepository } from './own-places.repository';

/** What a person may know and decide about their own file. */
@Module({
  imports: [
    AppealsModule,
    CorrectionsModule,
    ActivitiesModule,
    AppealsModule,
    BookingsModule,
    JoiningModule,
    MembershipsModule,
    OrganisationsModule,
    SessionsModule,
  ],
  controllers: [FileViewsController, ExportsController, MyDataController],
  providers: [
    ConsentsRepository,
    ConsentsService,
    Departures,
    ErasureQueries,
    ErasureService,
    ErasuresRepository,
    ExportFiles,
    ExportsRepository,
    ExportsService,
    FileViewsQueries,
    FileViewsRepository,
    OwnFile,
    OwnFileRepository,
    OwnPlacesRepository,
  ],
})
export class MyDataModule {}
