import { creditKindTexts, momentText, Permission } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import type { Transition } from '../../flow/flow-engine';
import { MessagesPublic } from '../messages/messages.public';
import type { Appeal } from './credit.repository';

const officePage = (id: string): string => `/packages/cadre/credit-appeal/index?id=${id}`;
const ownPage = '/packages/member/credit/index';

/** Who is told what about an appeal, in the transaction of the act. */
@Injectable()
export class CreditNotices {
  constructor(
    private readonly messages: MessagesPublic,
    private readonly clock: Clock,
  ) {}

  submitted(appeal: Appeal): Promise<void> {
    return this.ask(appeal, `有一件申诉等您答复：${this.whatOf(appeal)}。`);
  }

  decided(appeal: Appeal, outcome: string): Promise<void> {
    const body = `${this.whatOf(appeal)}，您的申诉${outcome}。`;
    return this.messages.sendToPerson(appeal.personId, {
      kind: 'credit_appeal_decided',
      body,
      page: ownPage,
    });
  }

  async raised(appeal: Appeal, moved: Transition | undefined): Promise<void> {
    const words = moved ? '下级没有答复，由您接手' : '过期未答复';
    await this.ask(appeal, `${words}：${this.whatOf(appeal)}的申诉。`);
    if (!moved) return;
    const body = `${appeal.organisation.name}接手了您的申诉，请再等一等。`;
    await this.messages.sendToPerson(appeal.personId, {
      kind: 'credit_appeal_raised',
      body,
      page: ownPage,
    });
  }

  private ask({ id, organisation, personId }: Appeal, body: string): Promise<void> {
    const text = {
      kind: 'task_opened',
      body,
      page: officePage(id),
      about: id,
      push: 'task_due',
    } as const;
    return this.messages.sendToOffice(organisation.id, Permission.CreditDecide, text, personId);
  }

  private whatOf({ entry }: Appeal): string {
    const when = momentText(entry.startsAt, this.clock.now());
    return `${entry.venueName} ${entry.matterName} ${when}，${creditKindTexts[entry.kind]}`;
  }
}
