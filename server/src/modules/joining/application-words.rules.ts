import {
  dayText,
  joinStatuses,
  joinStatusShownToApplicant,
  shanghaiDay,
  type JoinStatus,
  type Tone,
} from '@home/shared';
import type { LogLine } from './joining.types';

export interface Standing {
  readonly status: JoinStatus;
  readonly organisation: string;
  readonly parentName: string | null;
  readonly union: string;
  readonly dueAt: Date | null;
  readonly missingCount: number;
  /** The newest line of the log. */
  readonly last: Pick<LogLine, 'action' | 'note'> | undefined;
  readonly now: Date;
}

export interface ApplicationWords {
  readonly status: JoinStatus;
  readonly statusText: string;
  readonly headline: string;
  readonly explanation: string;
  readonly tone: Tone;
}

/** Where the applicant stands, in words: who has it, until when, what to do. A disputed one reads like a submitted one. */
export function applicationWords(standing: Standing): ApplicationWords {
  const status = joinStatusShownToApplicant(standing.status);
  const { text: statusText, tone } = joinStatuses[status];
  const isLate = status === 'submitted' && isOverdue(standing);
  const [headline, explanation] = sentences(status, standing);
  return { status, statusText, headline, explanation, tone: isLate ? 'overdue' : tone };
}

const isOverdue = ({ dueAt, now }: Standing): boolean => dueAt !== null && now > dueAt;

function sentences(status: JoinStatus, standing: Standing): [headline: string, text: string] {
  const { organisation, union, last } = standing;
  switch (status) {
    case 'submitted':
    case 'disputed':
      return [`${organisation}正在审核`, waitingText(standing)];
    case 'returned':
      return [
        '还差一步：请您补充',
        `${organisation}请您补充 ${standing.missingCount} 项，请在 ${untilText(standing)}前补好。重新提交后，审核时间重新算 3 个工作日。`,
      ];
    case 'approved':
      return ['您已入会', `${union}接收了您。会员卡已经可以用了。`];
    case 'merged':
      return ['会籍核验完成', '已核对是您本人，会籍归到了您现在用的微信上，请重新打开看看。'];
    case 'rejected':
      return last?.action === 'refuse'
        ? ['请走会籍核验', '请走会籍核验：带身份证到就近的工会，当场就能办。']
        : [
            '这次没有通过',
            `${organisation}：${last?.note ?? '没有写明原因'}。有疑问可以带身份证到工会当面问，也可以重新申请。`,
          ];
    case 'withdrawn':
      return ['申请已撤回', '什么时候想加入，随时可以再申请。'];
  }
}

function waitingText(standing: Standing): string {
  const { parentName } = standing;
  if (isOverdue(standing)) {
    return parentName
      ? `已经过了答复期限，正在交给${parentName}接着办，不用重新提交。`
      : '已经过了答复期限，已再次提醒他们，不用重新提交。';
  }
  const above = parentName
    ? `过期自动交给${parentName}，不会没人管。`
    : '过期会再次提醒，不会没人管。';
  return `已提交，工会先核对一人一籍（会籍核验）。最晚 ${untilText(standing)}答复，${above}`;
}

const untilText = ({ dueAt, now }: Standing): string =>
  dueAt ? dayText(shanghaiDay(dueAt), shanghaiDay(now)) : '约定的日子';
