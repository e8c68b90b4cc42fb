import type { Tone } from '../tone.ts';
import { keysOf } from '../tone.ts';

export interface JoinStatusWords {
  readonly text: string;
  readonly tone: Tone;
  /** Still somebody's matter: has an open task, keeps the person from applying again. */
  readonly open: boolean;
}

/** A join application's states. `forward` and `escalate` change the owner, not the state. */
export const joinStatuses = {
  submitted: { text: '审核中', tone: 'waiting', open: true },
  returned: { text: '等您补充', tone: 'info', open: true },
  disputed: { text: '会籍核验中', tone: 'waiting', open: true },
  approved: { text: '已入会', tone: 'done', open: false },
  merged: { text: '会籍已核验', tone: 'done', open: false },
  rejected: { text: '未通过', tone: 'closed', open: false },
  withdrawn: { text: '已撤回', tone: 'closed', open: false },
} as const satisfies Record<string, JoinStatusWords>;

export type JoinStatus = keyof typeof joinStatuses;

export const joinStatusCodes: readonly JoinStatus[] = keysOf(joinStatuses);

/** What the applicant is told. A disputed application looks exactly like a submitted one, or the
 * answer would tell whoever holds another person's ID number that the person is a member. */
export function joinStatusShownToApplicant(status: JoinStatus): JoinStatus {
  return status === 'disputed' ? 'submitted' : status;
}

/** The same in the words of the office: "waits for you" is said to the applicant alone. */
export const joinStatusTextForOffice = (status: JoinStatus): string =>
  status === 'returned' ? '等申请人补充' : joinStatuses[status].text;
