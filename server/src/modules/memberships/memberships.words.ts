import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OpeningWordsChecks } from '../content-checks/content-checks.openings.public';
import { lapseFlow } from './lapse.flow';
import { LapsesRepository } from './lapses.repository';
import { transferFlow } from './transfer.flow';
import { TransfersRepository } from './transfers.repository';

/** What members and their unions write about a membership, for the content check. */
@Injectable()
export class MembershipWords implements OnModuleInit {
  constructor(
    private readonly words: OpeningWordsChecks,
    private readonly transfers: TransfersRepository,
    private readonly lapses: LapsesRepository,
  ) {}

  onModuleInit(): void {
    this.words.register({
      source: 'membership_transfer.note',
      after: { flow: transferFlow.name, actions: ['submit'] },
      what: '接转说明',
      reader: '接收的工会',
      read: async (id) => (await this.transfers.getById(id)).note,
    });
    this.words.register({
      source: 'membership_lapse.reason',
      after: { flow: lapseFlow.name, actions: ['open'] },
      what: '拟停会籍原因',
      reader: '这位会员',
      read: async (id) => (await this.lapses.getById(id)).reason,
    });
  }
}
