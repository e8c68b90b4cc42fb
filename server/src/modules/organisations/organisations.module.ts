import { Module } from '@nestjs/common';
import { PersonsModule } from '../persons/persons.module';
import { OrganisationsController } from './organisations.controller';
import { OrganisationsPublic } from './organisations.public';
import { OrganisationsQueries } from './organisations.queries';
import { OrganisationRegister } from './organisations.register';
import { OrganisationsRepository } from './organisations.repository';
import { TreeController } from './tree.controller';
import { TreeQueries } from './tree.queries';
import { TreeRepository } from './tree.repository';
import { UnionPagesService } from './union-pages.service';

@Module({
  imports: [PersonsModule],
  controllers: [OrganisationsController, TreeController],
  providers: [
    OrganisationRegister,
    OrganisationsRepository,
    OrganisationsQueries,
    OrganisationsPublic,
    TreeQueries,
    TreeRepository,
    UnionPagesService,
  ],
  exports: [OrganisationsPublic, OrganisationRegister],
})
export class OrganisationsModule {}
