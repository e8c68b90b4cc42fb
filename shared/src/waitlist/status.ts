import type { Tone } from '../tone.ts';

export const waitlistStatuses = {
  waiting: { text: '候补中', tone: 'waiting' },
  offered: { text: '有名额了，等您确认', tone: 'overdue' },
  accepted: { text: '已确认', tone: 'done' },
  declined: { text: '没有要', tone: 'closed' },
  expired: { text: '没有按时确认', tone: 'closed' },
  left: { text: '已退出候补', tone: 'closed' },
  ended: { text: '没有排到', tone: 'closed' },
} as const satisfies Record<string, { text: string; tone: Tone }>;
export type WaitlistStatus = keyof typeof waitlistStatuses;

/** What somebody can wait for; the subject's id is in the table of that name. */
export const waitlistSubjectTexts = { activity: '活动', slot: '场地时段' } as const;
export type WaitlistSubjectType = keyof typeof waitlistSubjectTexts;
