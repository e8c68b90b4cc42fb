import { momentText } from '../time.ts';
import type { Tone } from '../tone.ts';
import { activityStatuses, type ActivityMode, type ActivityStatus } from './status.ts';

/** What an activity's card says of its sign-up. Instants as on the wire. */
export interface SignUpFacts {
  readonly status: ActivityStatus;
  readonly mode: ActivityMode;
  readonly capacity: number;
  /** Places nobody has or is offered. */
  readonly free: number;
  /** In line. */
  readonly waiting: number;
  readonly signUpFrom: string;
  readonly signUpTo: string;
}

export interface SignUpWords {
  /** Two to ten characters for a tag: '还有 3 个名额'. */
  readonly tag: string;
  readonly tone: Tone;
  /** What goes with it: '共 20 个，12 月 3 日（周四）12:00 截止'. */
  readonly text: string;
}

/** Whether one can sign up now, and how many want to, as a worker reads it. */
export function signUpWords(activity: SignUpFacts, now: Date): SignUpWords {
  const { status, mode, capacity, free, waiting } = activity;
  const [from, to] = [new Date(activity.signUpFrom), new Date(activity.signUpTo)];
  const places = `${capacity} 个名额`;
  if (status !== 'published')
    return { tag: activityStatuses[status].text, tone: 'closed', text: places };
  if (now < from)
    return {
      tag: '还没开始报名',
      tone: 'info',
      text: `${momentText(from, now)} 开始报名，${places}`,
    };
  if (now >= to) return { tag: activityStatuses.closed.text, tone: 'closed', text: places };
  const until = momentText(to, now);
  if (mode === 'draw') return { tag: '正在报名', tone: 'done', text: `${places}，${until} 抽签` };
  // As long as anybody waits, what is free is theirs.
  if (free > 0 && waiting === 0)
    return { tag: `还有 ${free} 个名额`, tone: 'done', text: `共 ${capacity} 个，${until} 截止` };
  return mode === 'waitlist'
    ? { tag: '满了，可以候补', tone: 'waiting', text: `${places}，${waiting} 人在候补` }
    : { tag: '名额满了', tone: 'closed', text: places };
}

/** How places are given, as a worker reads it before signing up; a draw brings its own rule (`drawRuleLines`). */
export const activityModeLines: Readonly<Record<ActivityMode, readonly string[]>> = {
  first_come: ['先报先得，报满为止；有人退出，名额马上放出来。'],
  waitlist: [
    '先报先得；满了点报名就是候补，有人退出按先后给。',
    '轮到您时给您留一段时间确认；晚上十点到早上七点不算，睡觉不会错过。',
  ],
  draw: [],
};

/** '免费', '20 元', '12.50 元'. Recorded, never charged here. */
export function feeText(feeFen: number): string {
  if (feeFen === 0) return '免费';
  return `${feeFen % 100 === 0 ? feeFen / 100 : (feeFen / 100).toFixed(2)} 元`;
}
