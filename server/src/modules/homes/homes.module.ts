import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PersonsModule } from '../persons/persons.module';
import { HomeSharesRepository } from './home-shares.repository';
import { HomeSharesService } from './home-shares.service';
import { HomesController } from './homes.controller';
import { HomesPublic } from './homes.public';
import { HomesQueries } from './homes.queries';
import { HomesRepository } from './homes.repository';
import { HomesService } from './homes.service';

@Module({
  imports: [OrganisationsModule, PersonsModule],
  controllers: [HomesController],
  providers: [
    HomesPublic,
    HomesQueries,
    HomesRepository,
    HomesService,
    HomeSharesRepository,
    HomeSharesService,
  ],
  exports: [HomesPublic],
})
export class HomesModule {}
