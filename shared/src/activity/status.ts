import type { Tone } from '../tone.ts';

interface Words {
  readonly text: string;
  readonly tone: Tone;
}

export const activityStatuses = {
  draft: { text: '草稿', tone: 'waiting' },
  published: { text: '已发布', tone: 'info' },
  closed: { text: '报名已截止', tone: 'waiting' },
  held: { text: '已结束', tone: 'done' },
  cancelled: { text: '已取消', tone: 'closed' },
} as const satisfies Record<string, Words>;
export type ActivityStatus = keyof typeof activityStatuses;

/** Where an activity stands for its organiser's list: not out yet, on, or over. */
export const activityPhases = {
  draft: 'preparing',
  published: 'on',
  closed: 'on',
  held: 'over',
  cancelled: 'over',
} as const satisfies Record<ActivityStatus, string>;

/** How places are given: to whoever comes first, the same with a waitlist behind, or by a draw. */
export const activityModeTexts = {
  first_come: '先到先得',
  waitlist: '先到先得，满了可候补',
  draw: '抽签',
} as const;
export type ActivityMode = keyof typeof activityModeTexts;

/** Who may sign up. `organisations`: live members of the named unions and of those below them. */
export const activityAudienceTexts = {
  organisations: '指定工会的会员',
  members: '所有会员',
  everyone: '实名登记过的职工',
  guests: '谁都可以',
} as const;
export type ActivityAudience = keyof typeof activityAudienceTexts;

interface RegistrationWords extends Words {
  /** Takes one of the places. */
  readonly holdsPlace: boolean;
}

export const registrationStatuses = {
  entered: { text: '等抽签', tone: 'waiting', holdsPlace: false },
  signed_up: { text: '已报名', tone: 'done', holdsPlace: true },
  drawn: { text: '抽中了', tone: 'done', holdsPlace: true },
  waiting: { text: '候补中', tone: 'waiting', holdsPlace: false },
  offered: { text: '有名额了，等您确认', tone: 'overdue', holdsPlace: true },
  checked_in: { text: '已到场', tone: 'done', holdsPlace: true },
  no_show: { text: '没有到场', tone: 'overdue', holdsPlace: true },
  not_drawn: { text: '没有参加抽签', tone: 'closed', holdsPlace: false },
  not_reached: { text: '没有排到', tone: 'closed', holdsPlace: false },
  lapsed: { text: '没有按时确认', tone: 'closed', holdsPlace: false },
  cancelled: { text: '已取消', tone: 'closed', holdsPlace: false },
  removed: { text: '被主办方取消', tone: 'closed', holdsPlace: false },
  called_off: { text: '活动取消', tone: 'closed', holdsPlace: false },
} as const satisfies Record<string, RegistrationWords>;
export type RegistrationStatus = keyof typeof registrationStatuses;

export const activityLimits = {
  titleLength: 40,
  introLength: 2000,
  placeLength: 120,
  capacity: 5000,
  feeFen: 1_000_000,
  formFields: 8,
  organisations: 20,
  /** An activity lasts at most so many hours. */
  longestHours: 24 * 7,
  /** People are let in from so long before it begins. */
  checkInEarlyMinutes: 120,
  /** How long an offered place is held, in waking minutes. */
  holdMinutes: { least: 10, usual: 120, most: 24 * 60 },
  reasonLength: 200,
  ratingTextLength: 100,
  /** Days after the end in which one may rate. */
  ratingDays: 14,
  pageSize: 20,
  /** People on the list that a keeper's phone keeps; who is not on it is found by the card. */
  doorList: 1000,
} as const;
