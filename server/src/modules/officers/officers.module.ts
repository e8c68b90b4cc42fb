import { Module } from '@nestjs/common';
import { MembershipsModule } from '../memberships/memberships.module';
import { Elections } from './officers.elections';
import { OfficersPublic } from './officers.public';
import { OfficerRecords } from './officers.records';
import { OfficersRepository } from './officers.repository';
import { RelativesRepository } from './relatives.repository';

@Module({
  imports: [MembershipsModule],
  providers: [Elections, OfficerRecords, OfficersPublic, OfficersRepository, RelativesRepository],
  exports: [OfficersPublic],
})
export class OfficersModule {}
