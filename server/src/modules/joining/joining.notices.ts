import {
  dayText,
  employmentFormTexts,
  Permission,
  shanghaiDay,
  type MessageKind,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import type { Transition } from '../../flow/flow-engine';
import { MessagesPublic } from '../messages/messages.public';
import { ApplicationsRepository } from './applications.repository';
import type { ApplicationRow } from './joining.types';

const applicationPage = (id: string): string => `/packages/member/application/index?id=${id}`;
const reviewPage = (id: string): string => `/packages/cadre/review/index?id=${id}`;

/** Who is told what, in the transaction of the act. Names are masked: a message may show on a locked screen. */
@Injectable()
export class JoiningNotices {
  constructor(
    private readonly messages: MessagesPublic,
    private readonly applications: ApplicationsRepository,
    private readonly clock: Clock,
  ) {}

  async submitted(id: string): Promise<void> {
    const row = await this.applications.getById(id);
    await this.tell(
      row,
      'join_submitted',
      `${row.organisation.name}收到了您的申请，${this.until(row)}答复。`,
    );
    await this.askOffice(row, `${this.who(row)}申请入会，${this.until(row)}答复。`);
  }

  async resubmitted(id: string): Promise<void> {
    const row = await this.applications.getById(id);
    await this.tell(
      row,
      'join_resubmitted',
      `${row.organisation.name}继续审核，${this.until(row)}答复。`,
    );
    await this.askOffice(row, `${this.who(row)}补充了材料，${this.until(row)}答复。`);
  }

  async returned(row: ApplicationRow, missing: readonly string[]): Promise<void> {
    const body = `${row.organisation.name}请您补充：${missing.join('；')}。补好后重新提交。`;
    await this.tell(row, 'join_returned', body, 'join_returned');
  }

  async forwarded(before: ApplicationRow): Promise<void> {
    const row = await this.applications.getById(before.id);
    const body = `您的申请转到${row.organisation.name}办理，${this.until(row)}答复，不重新计时。`;
    await this.tell(row, 'join_forwarded', body);
    await this.askOffice(
      row,
      `${before.organisation.name}转来${this.who(row)}的入会申请，${this.until(row)}答复。`,
    );
  }

  async approved(row: ApplicationRow): Promise<void> {
    const body = `${row.union.name}接收了您。会员卡已经可以用了。`;
    await this.tell(row, 'join_approved', body, 'join_result');
  }

  async rejected(row: ApplicationRow, reason: string): Promise<void> {
    const body = `${row.organisation.name}：${reason}。有疑问可以带身份证到工会当面问。`;
    await this.tell(row, 'join_rejected', body, 'join_result');
  }

  /** A dispute was decided against the applicant: the sentence tells nothing about anybody else. */
  async refused(row: ApplicationRow): Promise<void> {
    const body = '请走会籍核验：带身份证到就近的工会，当场就能办。';
    await this.tell(row, 'join_rejected', body, 'join_result');
  }

  async merged(row: ApplicationRow): Promise<void> {
    const body = '已核对是您本人，会籍归到了您现在用的微信上。';
    await this.tell(row, 'join_merged', body, 'join_result');
  }

  async withdrawn(row: ApplicationRow): Promise<void> {
    await this.tell(row, 'join_withdrawn', '什么时候想加入，随时可以再申请。');
  }

  async viewed(row: ApplicationRow, office: string, purpose: string): Promise<void> {
    const body = `${office}看过您的姓名、身份证号和手机号，用于${purpose}。`;
    await this.tell(row, 'personal_file_viewed', body);
  }

  /** Raised to the office above, or, with nobody above to give it to, marked where it is. */
  async raised(id: string, moved: Transition | undefined): Promise<void> {
    const row = await this.applications.getById(id);
    if (row.status === 'returned') {
      const body = `您的申请还差材料，补好后${row.organisation.name}接着审核；不想办了也可以撤回。`;
      await this.tell(row, 'join_returned', body, 'join_returned');
      return;
    }
    if (!moved) {
      await this.warnOffice(
        row.organisation.id,
        row,
        `${this.who(row)}的入会申请过期未答复，请尽快办理。`,
      );
      return;
    }
    const body = `${row.organisation.name}接手您的申请，${this.until(row)}答复，不用重新提交。`;
    await this.tell(row, 'join_escalated', body);
    const lost = `${this.who(row)}的入会申请没有按时答复，已交给${row.organisation.name}。`;
    await this.warnOffice(moved.subject.organisationId, row, lost, null);
    await this.askOffice(
      row,
      `下级没有答复，${this.who(row)}的入会申请由您接手，${this.until(row)}答复。`,
    );
  }

  private tell(
    row: ApplicationRow,
    kind: MessageKind,
    body: string,
    push?: 'join_result' | 'join_returned',
  ): Promise<void> {
    const page = applicationPage(row.id);
    return this.messages.send({
      accountId: row.accountId,
      kind,
      body,
      page,
      ...(push ? { push } : {}),
    });
  }

  private askOffice(row: ApplicationRow, body: string): Promise<void> {
    const text = {
      kind: 'task_opened',
      body,
      page: reviewPage(row.id),
      about: row.id,
      push: 'task_due',
    } as const;
    const except = row.personId ?? undefined;
    return this.messages.sendToOffice(row.organisation.id, Permission.JoinDecide, text, except);
  }

  private warnOffice(
    organisationId: number,
    row: ApplicationRow,
    body: string,
    page: string | null = reviewPage(row.id),
  ): Promise<void> {
    const text = {
      kind: 'task_overdue',
      body,
      about: row.id,
      push: 'task_due',
      ...(page ? { page } : {}),
    } as const;
    const except = row.personId ?? undefined;
    return this.messages.sendToOffice(organisationId, Permission.JoinDecide, text, except);
  }

  private who = ({ nameMask, employmentForm }: ApplicationRow): string =>
    `${nameMask}（${employmentFormTexts[employmentForm]}）`;

  private until({ dueAt }: ApplicationRow): string {
    return dueAt ? `最晚 ${dayText(shanghaiDay(dueAt), this.clock.today())}` : '尽快';
  }
}
