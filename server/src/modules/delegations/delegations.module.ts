import { Module, type OnModuleInit } from '@nestjs/common';
import { ContentChecksModule } from '../content-checks/content-checks.module';
import { OpeningWordsChecks } from '../content-checks/content-checks.openings.public';
import { MembershipsModule } from '../memberships/memberships.module';
import { MessagesModule } from '../messages/messages.module';
import { DelegationsController } from './delegations.controller';
import { DelegationNotices } from './delegations.notices';
import { DelegationsQueries } from './delegations.queries';
import { DelegationsRepository } from './delegations.repository';
import { DELEGATION_REASON, DelegationRecords } from './delegations.records';
import { DelegationsService } from './delegations.service';

@Module({
  imports: [ContentChecksModule, MembershipsModule, MessagesModule],
  controllers: [DelegationsController],
  providers: [
    DelegationsRepository,
    DelegationsQueries,
    DelegationsService,
    DelegationRecords,
    DelegationNotices,
  ],
})
export class DelegationsModule implements OnModuleInit {
  constructor(
    private readonly words: OpeningWordsChecks,
    private readonly delegations: DelegationsRepository,
  ) {}

  onModuleInit(): void {
    this.words.register({
      source: DELEGATION_REASON,
      what: '委托原因',
      reader: '代办的人',
      read: (id) => this.delegations.findReason(id),
    });
  }
}
