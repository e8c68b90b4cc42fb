import { dayText, Permission, shanghaiDay } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import type { Transition } from '../../flow/flow-engine';
import { MessagesPublic } from '../messages/messages.public';
import type { AppealRow } from './appeals.repository';
import { matterText, upheldTexts } from './appeals.rules';

const reviewPage = (id: string): string => `/packages/cadre/appeal/index?id=${id}`;
const ownPage = ({ kind, matterId }: AppealRow): string =>
  kind === 'application'
    ? `/packages/member/application/index?id=${matterId}`
    : '/packages/member/membership/index';

/** Who is told what, in the transaction of the act. What the offices are told names nobody. */
@Injectable()
export class AppealNotices {
  constructor(
    private readonly messages: MessagesPublic,
    private readonly clock: Clock,
  ) {}

  async submitted(row: AppealRow): Promise<void> {
    const body = `${row.organisation.name}收到了您的申诉，${this.until(row)}答复。原来决定的人不参与。`;
    await this.tell(row, 'appeal_submitted', body);
    await this.ask(
      row,
      `有一件申诉：${matterText(row.kind, row.unionName)}，${this.until(row)}答复。`,
    );
  }

  async decided(row: AppealRow, status: 'upheld' | 'dismissed', note: string): Promise<void> {
    const body =
      status === 'upheld'
        ? `${row.organisation.name}支持您的申诉：${note}。${upheldTexts[row.kind]}。`
        : `${row.organisation.name}维持原来的决定：${note}。`;
    await this.tell(row, `appeal_${status}`, body);
  }

  async raised(row: AppealRow, moved: Transition | undefined): Promise<void> {
    if (row.closedAt !== null) return;
    const from = moved?.subject.organisationId ?? row.organisation.id;
    const late = moved ? `没有按时答复，已交给${row.organisation.name}` : '过期未答复，请尽快办理';
    await this.office(from, row, { kind: 'task_overdue', body: `一件申诉${late}。` });
    if (!moved) return;
    const body = `${row.organisation.name}接手您的申诉，${this.until(row)}答复，不用重新提交。`;
    await this.tell(row, 'appeal_escalated', body);
    await this.ask(row, `下级没有答复，一件申诉由您接手，${this.until(row)}答复。`);
  }

  private tell(
    row: AppealRow,
    kind: `appeal_${'submitted' | 'upheld' | 'dismissed' | 'escalated'}`,
    body: string,
  ): Promise<void> {
    return this.messages.send({ accountId: row.accountId, kind, body, page: ownPage(row) });
  }

  private ask(row: AppealRow, body: string): Promise<void> {
    return this.office(row.organisation.id, row, {
      kind: 'task_opened',
      body,
      page: reviewPage(row.id),
    });
  }

  private office(
    organisationId: number,
    { personId }: AppealRow,
    text: { kind: 'task_opened' | 'task_overdue'; body: string; page?: string },
  ): Promise<void> {
    const message = { ...text, push: 'task_due' } as const;
    const { AppealDecide } = Permission;
    return this.messages.sendToOffice(organisationId, AppealDecide, message, personId ?? undefined);
  }

  private until({ dueAt }: AppealRow): string {
    return dueAt ? `最晚 ${dayText(shanghaiDay(dueAt), this.clock.today())}` : '尽快';
  }
}
