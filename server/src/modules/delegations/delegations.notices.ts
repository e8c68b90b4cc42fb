import { addDays, shanghaiDay } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { MessagesPublic } from '../messages/messages.public';
import type { DelegationRow } from './delegations.repository';

const INBOX = '/packages/cadre/inbox/index';
const DELEGATIONS = '/packages/cadre/delegation/index';

/** What the deputy and the chair are told. */
@Injectable()
export class DelegationNotices {
  constructor(private readonly messages: MessagesPublic) {}

  async started(row: DelegationRow): Promise<void> {
    const days = `${shanghaiDay(row.from)} 到 ${addDays(shanghaiDay(row.to), -1)}`;
    await this.messages.sendToPerson(row.deputyPersonId, {
      kind: 'delegation_started',
      body: `${row.organisationName}的主席请您代理：${days}。这几天的待办您也能看到、能决定，到期自动结束。`,
      page: INBOX,
    });
    await this.messages.sendToPerson(row.chairPersonId, {
      kind: 'delegation_recorded',
      body: `已委托 ${row.deputyMask} 代理：${days}。这几天两个人都能处理待办，随时可以收回。`,
      page: DELEGATIONS,
      about: row.deputyPersonId,
    });
  }

  async ended(row: DelegationRow): Promise<void> {
    const body = `${row.organisationName}的代理从现在起结束，待办由主席处理。`;
    await this.messages.sendToPerson(row.deputyPersonId, { kind: 'delegation_ended', body });
    await this.messages.sendToPerson(row.chairPersonId, {
      kind: 'delegation_ended',
      body: `给 ${row.deputyMask} 的委托已收回，待办由您处理。`,
      page: DELEGATIONS,
      about: row.deputyPersonId,
    });
  }
}
