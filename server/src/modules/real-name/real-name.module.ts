import { Module } from '@nestjs/common';
import { MembershipsModule } from '../memberships/memberships.module';
import { MessagesModule } from '../messages/messages.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PersonsModule } from '../persons/persons.module';
import { FaceToFaceService } from './face-to-face.service';
import { IdentityChecksRepository } from './identity-checks.repository';
import { RealNameController } from './real-name.controller';
import { RealNameService } from './real-name.service';
import { VerificationRecords } from './verification-records';

@Module({
  imports: [MembershipsModule, MessagesModule, OrganisationsModule, PersonsModule],
  controllers: [RealNameController],
  providers: [FaceToFaceService, IdentityChecksRepository, RealNameService, VerificationRecords],
})
export class RealNameModule {}
