import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module';
import { StationCodesController } from './stations.codes.controller';
import { StationCodesRepository } from './stations.codes.repository';
import { StationCodesService } from './stations.codes.service';
import { StationsController } from './stations.controller';
import { VisitRetentionJob } from './stations.jobs';
import { StationPosterService } from './stations.poster.service';
import { StationsPublic } from './stations.public';
import { StationsQueries } from './stations.queries';
import { StationsRepository } from './stations.repository';
import { StationsService } from './stations.service';
import { VisitsRepository } from './stations.visits.repository';
import { VisitsService } from './stations.visits.service';

@Module({
  imports: [OrganisationsModule],
  controllers: [StationsController, StationCodesController],
  providers: [
    StationsRepository,
    StationCodesRepository,
    VisitsRepository,
    StationsQueries,
    StationsService,
    StationCodesService,
    StationPosterService,
    VisitsService,
    VisitRetentionJob,
    StationsPublic,
  ],
  exports: [StationsPublic],
})
export class StationsModule {}
