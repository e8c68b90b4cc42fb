import {
  dayText,
  formatMemberNo,
  membershipLimits,
  Permission,
  shanghaiDay,
  transferReasonTexts,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import type { Transition } from '../../flow/flow-engine';
import { MessagesPublic } from '../messages/messages.public';
import { PersonsPublic } from '../persons/persons.public';
import type { Lapse } from './lapses.repository';
import type { Membership } from './memberships.repository';
import type { TransferRow } from './transfers.repository';

const OWN_PAGE = '/packages/member/membership/index';
const transferPage = (id: string): string => `/packages/cadre/transfer/index?id=${id}`;
const lapsePage = (id: string): string => `/packages/cadre/lapse/index?id=${id}`;

/** Keeps its meaning when the member is erased later, unlike a name. */
const numbered = (memberNo: string): string => `会员 ${formatMemberNo(memberNo)} `;

/** Who is told what, in the transaction of the act. Names are masked: a message may show on a locked screen. */
@Injectable()
export class MembershipNotices {
  constructor(
    private readonly messages: MessagesPublic,
    private readonly persons: PersonsPublic,
    private readonly clock: Clock,
  ) {}

  changed({ personId, organisationName }: Membership, what: string): Promise<void> {
    return this.tell(personId, 'membership_changed', `${organisationName}：${what}。`);
  }

  carriedOver(
    { personId, organisationName }: Membership,
    to: string,
    isMerged: boolean,
  ): Promise<void> {
    const body = isMerged
      ? `${organisationName}并入${to}，您的会籍跟着过去，会员号不变，不用您办什么。`
      : `${organisationName}撤销了，您的会籍由${to}保留，会员号不变。您可以随时接转到新的工会。`;
    return this.messages.sendToPerson(personId, {
      kind: 'organisation_changed',
      body,
      page: OWN_PAGE,
    });
  }

  /** The union loses a member: told, not asked. */
  async left({ memberNo, organisationId }: Membership, what: string): Promise<void> {
    await this.tellUnion(organisationId, 'member_left', `${numbered(memberNo)}${what}。`);
  }

  async objected({ memberNo, organisationId }: Membership): Promise<void> {
    const body = `${numbered(memberNo)}回话说还在，会籍照旧。`;
    await this.tellUnion(organisationId, 'membership_changed', body);
  }

  async transferSubmitted(row: TransferRow): Promise<void> {
    await this.tell(
      row.personId,
      'transfer_submitted',
      `${row.organisation.name}收到了，${this.until(row.dueAt)}答复。这期间您还是${row.from.name}的会员。`,
    );
    await this.ask(
      row,
      `${await this.who(row.personId)}想从${row.from.name}转来（${transferReasonTexts[row.reason]}），${this.until(row.dueAt)}答复。`,
    );
  }

  async transferAccepted(row: TransferRow, leftUnion: number): Promise<void> {
    const body = `${row.to.name}接收了您，会员号不变，中间没有断。`;
    await this.tell(row.personId, 'transfer_accepted', body);
    const left = `${numbered(row.memberNo)}转到了${row.to.name}。`;
    await this.tellUnion(leftUnion, 'member_left', left);
  }

  async transferRejected(row: TransferRow, note: string): Promise<void> {
    const body = `${row.to.name}：${note}。您还是${row.from.name}的会员，可以换一个工会再申请。`;
    await this.tell(row.personId, 'transfer_rejected', body);
  }

  async transferRaised(row: TransferRow, moved: Transition | undefined): Promise<void> {
    const who = numbered(row.memberNo);
    if (!moved) {
      const body = `${who}的会籍接转过期未答复，请尽快办理。`;
      await this.warn(row.organisation.id, Permission.TransferDecide, body, row.personId);
      return;
    }
    const told = `${row.organisation.name}接手您的接转，${this.until(row.dueAt)}答复。`;
    await this.tell(row.personId, 'transfer_escalated', told);
    const lost = `${who}的会籍接转没有按时答复，已交给${row.organisation.name}。`;
    await this.warn(moved.subject.organisationId, Permission.TransferDecide, lost, row.personId);
    await this.ask(row, `下级没有答复，${who}的会籍接转由您接手，${this.until(row.dueAt)}答复。`);
  }

  async lapseProposed({ personId, organisationName }: Membership, reason: string): Promise<void> {
    const days = membershipLimits.lapseWarningDays;
    const body = `${organisationName}想停您的会籍：${reason}。还在的话，${days} 天内点“我还在”，会籍照旧。`;
    await this.tell(personId, 'lapse_proposed', body);
  }

  async lapseRaised(lapse: Lapse, moved: Transition | undefined): Promise<void> {
    const who = numbered(lapse.memberNo);
    const late = moved
      ? `没有按时决定，已交给${lapse.organisation.name}`
      : '过期未决定，请尽快办理';
    const organisationId = moved?.subject.organisationId ?? lapse.organisation.id;
    const body = `${who}的会籍去留${late}。`;
    await this.warn(organisationId, Permission.MembershipDecide, body, lapse.personId);
    if (!moved) return;
    const text = {
      kind: 'task_opened',
      body: `${who}的会籍去留由您接手，${this.until(lapse.dueAt)}决定。`,
      page: lapsePage(lapse.id),
      push: 'task_due',
    } as const;
    const { id } = lapse.organisation;
    await this.messages.sendToOffice(id, Permission.MembershipDecide, text, lapse.personId);
  }

  private tell(
    personId: string,
    kind:
      | 'membership_changed'
      | 'lapse_proposed'
      | `transfer_${'submitted' | 'accepted' | 'rejected' | 'escalated'}`,
    body: string,
  ): Promise<void> {
    return this.messages.sendToPerson(personId, { kind, body, page: OWN_PAGE });
  }

  private tellUnion(
    organisationId: number,
    kind: 'member_left' | 'membership_changed',
    body: string,
  ): Promise<void> {
    return this.messages.sendToOffice(organisationId, Permission.MembershipDecide, { kind, body });
  }

  private ask({ id, organisation, personId }: TransferRow, body: string): Promise<void> {
    const page = transferPage(id);
    const text = { kind: 'task_opened', body, page, about: id, push: 'task_due' } as const;
    return this.messages.sendToOffice(organisation.id, Permission.TransferDecide, text, personId);
  }

  private warn(
    organisationId: number,
    permission: Permission,
    body: string,
    exceptPersonId: string,
  ): Promise<void> {
    const text = { kind: 'task_overdue', body, push: 'task_due' } as const;
    return this.messages.sendToOffice(organisationId, permission, text, exceptPersonId);
  }

  private async who(personId: string): Promise<string> {
    return (await this.persons.mask(personId)).nameMask;
  }

  private until(dueAt: Date | null): string {
    return dueAt ? `最晚 ${dayText(shanghaiDay(dueAt), this.clock.today())}` : '尽快';
  }
}
