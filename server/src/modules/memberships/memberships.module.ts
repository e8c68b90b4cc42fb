import { Module } from '@nestjs/common';
import { PersonsModule } from '../persons/persons.module';
import { SessionsModule } from '../sessions/sessions.module';
import { CardCodes } from './memberships.cards';
import { MembershipsController } from './memberships.controller';
import { MembershipsPublic } from './memberships.public';
import { MembershipsQueries } from './memberships.queries';
import { MembershipsRepository } from './memberships.repository';

@Module({
  imports: [PersonsModule, SessionsModule],
  controllers: [MembershipsController],
  providers: [MembershipsRepository, MembershipsQueries, MembershipsPublic, CardCodes],
  exports: [MembershipsPublic],
})
export class MembershipsModule {}
