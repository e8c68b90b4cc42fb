import { Module } from '@nestjs/common';
import { JoiningModule } from '../joining/joining.module';
import { MembershipsModule } from '../memberships/memberships.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { StationsModule } from '../stations/stations.module';
import { LandingController } from './landing.controller';
import { LandingQueries } from './landing.queries';

@Module({
  imports: [StationsModule, OrganisationsModule, MembershipsModule, JoiningModule],
  controllers: [LandingController],
  providers: [LandingQueries],
})
export class LandingModule {}
