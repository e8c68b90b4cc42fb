import { faultKindTexts, Permission } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Transition } from '../../flow/flow-engine';
import { MessagesPublic } from '../messages/messages.public';
import type { VenueFault } from './venue-faults.repository';

const officePage = (id: string): string => `/packages/cadre/fault/index?id=${id}`;
const ownPage = (venueId: string): string => `/packages/member/fault/index?id=${venueId}`;

export const whereText = ({ venue, resourceName }: VenueFault): string =>
  resourceName === null ? venue.name : `${venue.name} ${resourceName}`;

/** Who is told what about a fault, in the transaction of the act. */
@Injectable()
export class VenueFaultNotices {
  constructor(private readonly messages: MessagesPublic) {}

  reported(fault: VenueFault): Promise<void> {
    return this.ask(fault, `有人报修：${whatOf(fault)}。请去看一看。`);
  }

  settled(fault: VenueFault, outcome: string): Promise<void> {
    return this.messages.send({
      accountId: fault.accountId,
      kind: 'fault_settled',
      body: `${whatOf(fault)}，您报的修${outcome}。`,
      page: ownPage(fault.venue.id),
    });
  }

  async raised(fault: VenueFault, moved: Transition | undefined): Promise<void> {
    const words = moved ? '下级没有处理，由您接手' : '过期没有处理';
    await this.ask(fault, `${words}：${whatOf(fault)}。`);
  }

  private ask({ id, organisation, personId }: VenueFault, body: string): Promise<void> {
    const text = {
      kind: 'task_opened',
      body,
      page: officePage(id),
      about: id,
      push: 'task_due',
    } as const;
    const { id: organisationId } = organisation;
    return this.messages.sendToOffice(
      organisationId,
      Permission.VenueKeep,
      text,
      personId ?? undefined,
    );
  }
}

const whatOf = (fault: VenueFault): string => `${whereText(fault)}，${faultKindTexts[fault.kind]}`;
