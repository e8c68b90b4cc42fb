import type { ActivityMode, ActivityStatus, DrawRule, RegistrationStatus } from '@home/shared';
import type { Moments } from './moments';
import { MEMBER_SLUGS } from './persons';

export interface SignUpStory {
  readonly who: string;
  readonly status: RegistrationStatus;
  readonly rating?: number;
  readonly ratingText?: string;
}

export interface ActivityStory {
  readonly name: string;
  readonly status: ActivityStatus;
  readonly title: string;
  readonly intro: string;
  readonly place: string;
  readonly mode: ActivityMode;
  readonly capacity: number;
  readonly rule: DrawRule | null;
  /** Of a draft: half an hour after it was written down. */
  readonly publishedAt: Date;
  readonly signUpFrom: Date;
  readonly signUpTo: Date;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** In the order in which they came. Of a finished draw: what the seed makes of them, see `activity-rows`. */
  readonly signUps: readonly SignUpStory[];
}

const HOUR_MS = 3_600_000;
const outing: DrawRule = {
  programme: 'outing',
  excludeWonWithinDays: 180,
  excludeBarred: true,
  secondTicketAfterLosingDays: 180,
};

const people = (from: number, to: number, status: RegistrationStatus): SignUpStory[] =>
  MEMBER_SLUGS.slice(from - 1, to).map((who) => ({ who, status }));

/** What the riders' union has on: a draw that is done, one that is open, a class that is full, one that was, one in draft. */
export function activityStories(moments: Moments): ActivityStory[] {
  const { now } = moments;
  const at = (days: number, hours: number): Date =>
    new Date(moments.midnight(days).getTime() + hours * HOUR_MS);
  const inHours = (hours: number): Date =>
    new Date((Math.ceil(now.getTime() / HOUR_MS) + hours) * HOUR_MS);
  const ago = (hours: number): Date => new Date(now.getTime() - hours * HOUR_MS);
  return [
    {
      name: 'outing',
      status: 'closed',
      title: '东湖一日游',
      intro: '坐大巴去东湖，中午管饭。名额少，报名的人多，所以抽签。',
      place: '集合：河东街道职工之家门口',
      mode: 'draw',
      capacity: 6,
      rule: outing,
      publishedAt: at(-6, 9),
      signUpFrom: at(-5, 8),
      signUpTo: ago(2),
      startsAt: at(5, 8),
      endsAt: at(5, 17),
      signUps: [{ who: 'member', status: 'entered' }, ...people(1, 23, 'entered')],
    },
    {
      name: 'class',
      status: 'published',
      title: '晚间太极班',
      intro: '下班以后练一个半小时，老师从基本功教起，穿软底鞋就行。',
      place: '河东街道职工之家二楼',
      mode: 'waitlist',
      capacity: 4,
      rule: null,
      publishedAt: at(-4, 9),
      signUpFrom: at(-3, 8),
      signUpTo: at(3, 12),
      startsAt: at(3, 19),
      endsAt: at(3, 20.5),
      signUps: [
        ...people(1, 3, 'signed_up'),
        { who: 'member', status: 'offered' },
        ...people(4, 6, 'waiting'),
      ],
    },
    {
      name: 'camp',
      status: 'published',
      title: '职工子女夏令营（冬季班）',
      intro: '两天一夜，孩子由老师带，家长不用陪。',
      place: '市工人文化宫',
      mode: 'draw',
      capacity: 10,
      rule: { ...outing, programme: 'children_camp' },
      publishedAt: at(-2, 9),
      signUpFrom: at(-1, 8),
      signUpTo: at(4, 20),
      startsAt: at(10, 9),
      endsAt: at(11, 16),
      signUps: people(7, 14, 'entered'),
    },
    {
      // In an hour or two, so that its door can be tried at any time of the day.
      name: 'lesson',
      status: 'closed',
      title: '骑手安全课堂',
      intro: '交警来讲路口怎么走，讲完发反光贴。',
      place: '河东街道职工之家一楼',
      mode: 'first_come',
      capacity: 30,
      rule: null,
      publishedAt: at(-3, 9),
      signUpFrom: at(-2, 8),
      signUpTo: ago(2),
      startsAt: inHours(1),
      endsAt: inHours(3),
      signUps: people(15, 19, 'signed_up'),
    },
    {
      name: 'checkup',
      status: 'held',
      title: '骑手体检日',
      intro: '空腹来，当天出结果。',
      place: '河东区职工医院',
      mode: 'first_come',
      capacity: 10,
      rule: null,
      publishedAt: at(-15, 9),
      signUpFrom: at(-14, 8),
      signUpTo: at(-8, 18),
      startsAt: at(-7, 8),
      endsAt: at(-7, 11),
      signUps: [
        { who: 'member', status: 'checked_in', rating: 5, ratingText: '不用排队，当天就出结果' },
        { who: 'member-01', status: 'checked_in', rating: 4, ratingText: '早饭要是能早点发就好了' },
        { who: 'member-02', status: 'checked_in', rating: 5 },
        ...people(3, 7, 'checked_in'),
        { who: 'member-08', status: 'no_show' },
      ],
    },
    {
      name: 'party',
      status: 'draft',
      title: '新春游园会',
      intro: '猜灯谜、写春联，带上家里人。',
      place: '河东街道职工之家院子',
      mode: 'waitlist',
      capacity: 60,
      rule: null,
      publishedAt: ago(1),
      signUpFrom: at(7, 8),
      signUpTo: at(20, 18),
      startsAt: at(24, 14),
      endsAt: at(24, 17),
      signUps: [],
    },
  ];
}
