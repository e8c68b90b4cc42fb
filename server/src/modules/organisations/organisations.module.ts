import { Module } from '@nestjs/common';
import { PersonsModule } from '../persons/persons.module';
import { OrganisationsController } from './organisations.controller';
import { OrganisationsPublic } from './organisations.public';
import { OrganisationsQueries } from './organisations.queries';
import { OrganisationsRepository } from './organisations.repository';

@Module({
  imports: [PersonsModule],
  controllers: [OrganisationsController],
  providers: [OrganisationsRepository, OrganisationsQueries, OrganisationsPublic],
  exports: [OrganisationsPublic],
})
export class OrganisationsModule {}
