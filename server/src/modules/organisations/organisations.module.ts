import { Module } from '@nestjs/common';
import { PersonsModule } from '../persons/persons.module';
import { OrganisationsController } from './organisations.controller';
import { OrganisationsPublic } from './organisations.public';
import { OrganisationsQueries } from './organisations.queries';
import { OrganisationRegister } from './organisations.register';
import { OrganisationsRepository } from './organisations.repository';

@Module({
  imports: [PersonsModule],
  controllers: [OrganisationsController],
  providers: [
    OrganisationRegister,
    OrganisationsRepository,
    OrganisationsQueries,
    OrganisationsPublic,
  ],
  exports: [OrganisationsPublic, OrganisationRegister],
})
export class OrganisationsModule {}
