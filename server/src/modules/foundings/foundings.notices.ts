import { dayText, officerPostTexts, Permission, shanghaiDay, type OfficerPost } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import type { Transition } from '../../flow/flow-engine';
import { MessagesPublic } from '../messages/messages.public';
import type { FoundingRow } from './foundings.repository';
import type { ProposalRow } from './proposals.repository';
import { proposalTitle } from './proposals.words';

const page = (id: string): string => `/packages/cadre/founding/index?id=${id}`;
const proposalPage = (id: string): string => `/packages/cadre/founding-proposal/index?id=${id}`;

/** Who is told what about the founding of a union, in the transaction of the act. */
@Injectable()
export class FoundingNotices {
  constructor(
    private readonly messages: MessagesPublic,
    private readonly clock: Clock,
  ) {}

  proposed(one: FoundingRow): Promise<void> {
    return this.ask(one, `申请筹建${one.name}，${this.until(one.dueAt)}答复。`);
  }

  approved(one: FoundingRow): Promise<void> {
    return this.tell(one, `${one.name}：批准筹建了。开完成立大会，请上报结果。`);
  }

  refused(one: FoundingRow, note: string): Promise<void> {
    return this.tell(one, `${one.name}：没有批准。${note}`);
  }

  returned(one: FoundingRow, note: string): Promise<void> {
    return this.tell(one, `${one.name}：成立大会的报告退回了。${note}`);
  }

  reported(one: FoundingRow): Promise<void> {
    return this.ask(one, `${one.name}开过成立大会，${this.until(one.dueAt)}答复。`);
  }

  established(one: FoundingRow): Promise<void> {
    return this.tell(one, `${one.name}成立了。在本单位干活的会员会收到消息，愿意的自己转过来。`);
  }

  elected(personId: string, one: FoundingRow, post: OfficerPost): Promise<void> {
    return this.messages.sendToPerson(personId, {
      kind: 'founding_post',
      body: `您当选${one.name}${officerPostTexts[post]}。答应任职，会籍会转到那里；不答应也可以。`,
      page: '/packages/member/founding-posts/index',
    });
  }

  declined(one: FoundingRow, post: OfficerPost): Promise<void> {
    return this.tell(one, `${one.name}：当选${officerPostTexts[post]}的人没有答应，请退回换人。`);
  }

  /** Nobody is moved: a word, and the page on which they may ask for it. */
  offer(personId: string, { unionId, name }: { unionId: number; name: string }): Promise<void> {
    return this.messages.sendToPerson(personId, {
      kind: 'union_founded',
      body: `您干活的单位有工会了：${name}。愿意转过去，点开就能申请；不转也可以，会籍不变。`,
      page: `/packages/member/transfer/index?organisationId=${unionId}&name=${encodeURIComponent(name)}`,
    });
  }

  async raised(one: FoundingRow, moved: Transition | undefined): Promise<void> {
    if (one.status === 'preparing')
      await this.tell(one, `${one.name}还没有上报成立大会。开过了请上报，不办了请撤回。`);
    else if (moved) await this.ask(one, `下级没有答复，由您接手：组建${one.name}。`);
    else await this.ask(one, `过期未答复：组建${one.name}。`);
  }

  found(one: ProposalRow): Promise<void> {
    const words = `${proposalTitle(one)}：会员 ${one.members} 人，${this.until(one.dueAt)}决定。`;
    return this.askAbout(one, words);
  }

  async raisedProposal(one: ProposalRow, moved: Transition | undefined): Promise<void> {
    const words = moved ? '下级没有决定，由您接手' : '过期未决定';
    await this.askAbout(one, `${words}：${proposalTitle(one)}。`);
  }

  private ask({ id, organisation, personId }: FoundingRow, body: string): Promise<void> {
    const text = { kind: 'task_opened', body, page: page(id), push: 'task_due' } as const;
    return this.messages.sendToOffice(
      organisation.id,
      Permission.OrganisationManage,
      text,
      personId,
    );
  }

  private askAbout({ id, organisation }: ProposalRow, body: string): Promise<void> {
    const text = { kind: 'task_opened', body, page: proposalPage(id), push: 'task_due' } as const;
    return this.messages.sendToOffice(organisation.id, Permission.OrganisationManage, text);
  }

  private tell({ id, personId }: FoundingRow, body: string): Promise<void> {
    return this.messages.sendToPerson(personId, { kind: 'founding_decided', body, page: page(id) });
  }

  private until(dueAt: Date | null): string {
    return dueAt ? `最晚 ${dayText(shanghaiDay(dueAt), this.clock.today())}` : '尽快';
  }
}
