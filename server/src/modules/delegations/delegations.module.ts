import { Module } from '@nestjs/common';
import { MembershipsModule } from '../memberships/memberships.module';
import { MessagesModule } from '../messages/messages.module';
import { DelegationsController } from './delegations.controller';
import { DelegationNotices } from './delegations.notices';
import { DelegationsQueries } from './delegations.queries';
import { DelegationsRepository } from './delegations.repository';
import { DelegationRecords } from './delegations.records';
import { DelegationsService } from './delegations.service';

@Module({
  imports: [MembershipsModule, MessagesModule],
  controllers: [DelegationsController],
  providers: [
    DelegationsRepository,
    DelegationsQueries,
    DelegationsService,
    DelegationRecords,
    DelegationNotices,
  ],
})
export class DelegationsModule {}
