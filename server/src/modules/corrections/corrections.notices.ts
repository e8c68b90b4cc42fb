import { dayText, Permission, shanghaiDay } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import type { Transition } from '../../flow/flow-engine';
import { MessagesPublic } from '../messages/messages.public';
import type { CorrectionRow } from './corrections.repository';

const OWN_PAGE = '/packages/member/correction/index';
const reviewPage = (id: string): string => `/packages/cadre/correction/index?id=${id}`;

/** Who is told what. What the offices are told names nobody, and the person reads nothing of anybody else. */
@Injectable()
export class CorrectionNotices {
  constructor(
    private readonly messages: MessagesPublic,
    private readonly clock: Clock,
  ) {}

  async submitted(row: CorrectionRow): Promise<void> {
    const body = `更正姓名、身份证号的申请收到了，${this.until(row)}答复。请带身份证到工会，当面核对。`;
    await this.tell(row, body);
    await this.ask(row, `有人申请更正姓名、身份证号，请核对证件，${this.until(row)}答复。`);
  }

  approved(row: CorrectionRow): Promise<void> {
    const body = `姓名、身份证号已经更正为 ${row.nameMask}、${row.idNumberMask}。不是您本人办的，请马上告诉工会。`;
    return this.tell(row, body);
  }

  rejected(row: CorrectionRow, note: string): Promise<void> {
    return this.tell(row, `姓名、身份证号没有更正：${note}。可以带证件到工会当面核对。`);
  }

  async raised(row: CorrectionRow, moved: Transition | undefined): Promise<void> {
    const from = moved?.subject.organisationId ?? row.organisation.id;
    const late = moved ? `没有按时办，已交给${row.organisation.name}` : '过期未办，请尽快办理';
    await this.office(from, row, { kind: 'task_overdue', body: `一件姓名更正${late}。` });
    if (moved) await this.ask(row, `一件姓名更正由您接手，${this.until(row)}答复。`);
  }

  private tell({ personId }: CorrectionRow, body: string): Promise<void> {
    return this.messages.sendToPerson(personId, { kind: 'correction', body, page: OWN_PAGE });
  }

  private ask(row: CorrectionRow, body: string): Promise<void> {
    const page = reviewPage(row.id);
    return this.office(row.organisation.id, row, { kind: 'task_opened', body, page });
  }

  private office(
    organisationId: number,
    { personId }: CorrectionRow,
    text: { kind: 'task_opened' | 'task_overdue'; body: string; page?: string },
  ): Promise<void> {
    const message = { ...text, push: 'task_due' } as const;
    return this.messages.sendToOffice(
      organisationId,
      Permission.MembershipDecide,
      message,
      personId,
    );
  }

  private until({ dueAt }: CorrectionRow): string {
    return dueAt ? `最晚 ${dayText(shanghaiDay(dueAt), this.clock.today())}` : '尽快';
  }
}
