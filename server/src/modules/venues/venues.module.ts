import { Module } from '@nestjs/common';
import { HomesModule } from '../homes/homes.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PhotosModule } from '../photos/photos.module';
import { ManagedVenueQueries } from './managed-venue.queries';
import { VenuePhotos } from './venue-photos';
import { VenueChangesRepository } from './venues.changes.repository';
import { VenuesController } from './venues.controller';
import { VenuePosters } from './venues.poster';
import { VenuesPublic } from './venues.public';
import { VenuesQueries } from './venues.queries';
import { VenuesRepository } from './venues.repository';
import { VenuesService } from './venues.service';

@Module({
  imports: [HomesModule, OrganisationsModule, PhotosModule],
  controllers: [VenuesController],
  providers: [
    ManagedVenueQueries,
    VenueChangesRepository,
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
