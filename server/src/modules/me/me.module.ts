import { Module } from '@nestjs/common';
import { JoiningModule } from '../joining/joining.module';
import { MembershipsModule } from '../memberships/memberships.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PersonsModule } from '../persons/persons.module';
import { MeController } from './me.controller';
import { MeQueries } from './me.queries';
import { MeRepository } from './me.repository';
import { MyUnion } from './me.union';

@Module({
  imports: [JoiningModule, MembershipsModule, OrganisationsModule, PersonsModule],
  controllers: [MeController],
  providers: [MeQueries, MeRepository, MyUnion],
})
export class MeModule {}
