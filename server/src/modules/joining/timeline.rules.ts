import {
  dayText,
  joinStatusShownToApplicant,
  missingTexts,
  shanghaiDay,
  type JoinStatus,
} from '@home/shared';
import type { LogLine, TimelineStep } from './joining.types';

/** Who reads it: the sentences say 您 or 申请人. */
export type Reader = 'applicant' | 'office';

export interface Present {
  readonly status: JoinStatus;
  readonly organisation: string;
  readonly parentName: string | null;
  readonly dueAt: Date | null;
  readonly now: Date;
}

/**
 * What happened, what is happening and what comes: who, in which office, and what it means. For the applicant a disputed
 * application reads exactly like a submitted one, or whoever holds another person's ID number would learn of them.
 */
export function timelineOf(
  log: readonly LogLine[],
  present: Present,
  reader: Reader,
): TimelineStep[] {
  const done = log.map((line) => stepOf(line, present.now, reader));
  return [...done, ...aheadOf(present, reader)];
}

/** Reasons that the escalation job gives. */
const officeVacant = '原负责人已离任';

function stepOf(line: LogLine, now: Date, reader: Reader): TimelineStep {
  const [title, text] = wordsOf(line, now, reader === 'applicant' ? '您' : '申请人');
  return { at: line.at, state: 'done', title, text };
}

function wordsOf(line: LogLine, now: Date, you: string): [title: string, text: string] {
  const { fromOrganisation: from, organisation: to, note } = line;
  // …联合工会 + 工会主席 reads as one word.
  const by = `${from}${line.roleText ?? ''}`.replace('工会工会', '工会');
  switch (line.action) {
    case 'submit':
      return ['已提交', `${you}提交了申请，工会先核对一人一籍（会籍核验）${takenOver(line)}`];
    case 'escalate':
      return note === officeVacant
        ? [`转到${to}`, `${from}暂时没有人办理，由${to}接手，不重新计时`]
        : note !== '到期未答复'
          ? [`转到${to}`, `${note ?? '工会有变动'}，由${to}接手，不重新计时`]
          : [`转到${to}`, `${from}到期没有答复，由${to}接手，重新计时`];
    case 'forward':
      return [`转到${to}`, `${by}转来：${note}。不重新计时`];
    case 'return':
      return ['退回补充', `${by}请${you}补充：${missingText(line)}`];
    case 'resubmit':
    case 'contest':
      return ['补充已收到', `${you}补充了材料，${to}继续审核，重新计时`];
    case 'approve':
      return ['已入会', `${from}${resolution(line, now)}通过，由${line.roleText ?? '工会'}记录`];
    case 'uphold':
      return ['申诉得到支持', `${by}审理后决定通过：${note}`];
    case 'reopen':
      return ['申诉得到支持', `${to}重新受理，工会先核对一人一籍（会籍核验）`];
    case 'reject':
      return ['未通过', `${by}：${note}`];
    case 'refuse':
      return ['请走会籍核验', `请${you}带身份证到就近的工会，当场就能办`];
    case 'merge':
      return [
        '会籍核验完成',
        `已核对是${you === '您' ? '您本人' : '本人'}，会籍归到现在这个微信上`,
      ];
    case 'free':
      return ['核对完了', `一人一籍核对过了，${to}照常审核，不重新计时`];
    case 'clear':
      return ['核对完了', `一人一籍核对过了，${to}照常审核，重新计时`];
    case 'withdraw':
      return ['已撤回', `${you}撤回了申请`];
    default:
      throw new Error(`no words for the step ${line.action}`);
  }
}

/** The union had nobody to act (or only the applicant), so the one above has it from the start. */
const takenOver = ({ fromOrganisation: from, organisation: to }: LogLine): string =>
  from === to ? '' : `；${from}暂时没有人能办，由${to}接手`;

const missingText = ({ missing, note }: LogLine): string =>
  [...missing.map((code) => missingTexts[code]), ...(note ? [note] : [])].join('；');

const resolution = ({ resolvedOn }: LogLine, now: Date): string =>
  resolvedOn ? ` ${dayText(resolvedOn, shanghaiDay(now))}会议决议` : '会议决议';

function aheadOf({ status, ...present }: Present, reader: Reader): TimelineStep[] {
  const shown = reader === 'applicant' ? joinStatusShownToApplicant(status) : status;
  const ahead: TimelineStep = {
    at: null,
    state: 'to_come',
    title: '成为会员',
    text: '会员卡当天就能用',
  };
  const until = present.dueAt ? dayText(shanghaiDay(present.dueAt), shanghaiDay(present.now)) : '';
  const above = present.parentName ? `过期自动交给${present.parentName}` : '过期会再次提醒并记录';
  const step = (title: string, text: string): TimelineStep[] => [
    { at: null, state: 'now', title, text },
    ahead,
  ];
  switch (shown) {
    case 'submitted':
      return step(`${present.organisation}审核`, `最晚 ${until}答复；${above}`);
    case 'disputed':
      return step(
        `${present.organisation}核验`,
        `这个身份证号登记过，由原登记的工会核对是不是同一个人`,
      );
    case 'returned':
      return step(
        reader === 'applicant' ? '等您补充' : '等申请人补充',
        `请在 ${until}前补好重新提交`,
      );
    case 'approved':
    case 'merged':
    case 'rejected':
    case 'withdrawn':
      return [];
  }
}
