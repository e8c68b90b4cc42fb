import { Module } from '@nestjs/common';
import { JoiningModule } from '../joining/joining.module';
import { MembershipsModule } from '../memberships/memberships.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { StationsModule } from '../stations/stations.module';
import { LandingController } from './landing.controller';
import { LandingQueries } from './landing.queries';
import { UnionCodesModule } from '../union-codes/union-codes.module';
import { UnionLandingQueries } from './union-landing.queries';

@Module({
  imports: [
    StationsModule,
    OrganisationsModule,
    MembershipsModule,
    JoiningModule,
    UnionCodesModule,
  ],
  controllers: [LandingController],
  providers: [LandingQueries, UnionLandingQueries],
})
export class LandingModule {}
