import { Module } from '@nestjs/common';
import { AuditModule } from '../../privacy';
import { HomesModule } from '../homes/homes.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PhotosModule } from '../photos/photos.module';
import { ManagedVenueQueries } from './managed-venue.queries';
import { VenuePhotos } from './venue-photos';
import { VenueChangesRepository } from './venues.changes.repository';
import { VenueHomeService } from './venues.home.service';
import { VenuesController } from './venues.controller';
import { VenuePosters } from './venues.poster';
import { VenuesPublic } from './venues.public';
import { VenuesQueries } from './venues.queries';
import { VenuesRepository } from './venues.repository';
import { VenuesService } from './venues.service';

@Module({
  imports: [AuditModule, HomesModule, OrganisationsModule, PhotosModule],
  controllers: [VenuesController],
  providers: [
    ManagedVenueQueries,
    VenueChangesRepository,
    VenueHomeService,
    VenuePhotos,
    VenuePosters,
    VenuesPublic,
    VenuesQueries,
    VenuesRepository,
    VenuesService,
  ],
  exports: [VenuesPublic],
})
export class VenuesModule {}
