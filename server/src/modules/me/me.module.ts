import { Module } from '@nestjs/common';
import { JoiningModule } from '../joining/joining.module';
import { MembershipsModule } from '../memberships/memberships.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PersonsModule } from '../persons/persons.module';
import { TasksModule } from '../tasks/tasks.module';
import { MeController } from './me.controller';
import { MyMembershipQuery } from './me.membership';
import { MeQueries } from './me.queries';
import { MeRepository } from './me.repository';

@Module({
  imports: [JoiningModule, MembershipsModule, OrganisationsModule, PersonsModule, TasksModule],
  controllers: [MeController],
  providers: [MeQueries, MeRepository, MyMembershipQuery],
})
export class MeModule {}
