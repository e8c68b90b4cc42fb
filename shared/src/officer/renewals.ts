import type { Tone } from '../tone.ts';

/** 换届: from half a year before the end of a term until its successor is in post. */
export const renewalStatuses = {
  due: { text: '等工会选举', tone: 'waiting' },
  postponement: { text: '申请延期，等上级答复', tone: 'waiting' },
  reported: { text: '已报选举结果，等上级确认', tone: 'waiting' },
  done: { text: '已换届', tone: 'done' },
  dropped: { text: '不用换届了', tone: 'closed' },
} as const satisfies Record<string, { text: string; tone: Tone }>;
export type RenewalStatus = keyof typeof renewalStatuses;

export const vacancyStatuses = {
  open: { text: '主席空缺，等上级补选', tone: 'waiting' },
  filled: { text: '已有新主席', tone: 'done' },
  covered: { text: '不再空缺', tone: 'closed' },
} as const satisfies Record<string, { text: string; tone: Tone }>;
export type VacancyStatus = keyof typeof vacancyStatuses;

export const vacancyCauseTexts = {
  left: '原主席转走或退会',
  resigned: '原主席离任',
  term_over: '任期已满',
  never: '还没有主席',
} as const;
export type VacancyCause = keyof typeof vacancyCauseTexts;

export const renewalLimits = {
  /** Months before the end of a term at which a renewal is opened, and at which its union is told again. */
  opensMonths: 6,
  remindsMonths: [3, 1],
  /** Working days in which the union above answers a report, and what asks to put an election off. */
  confirmWorkingDays: 10,
  postponeWorkingDays: 5,
  /** Working days for whoever has it once the term is over, before it rises again. */
  overdueWorkingDays: 20,
  vacancyWorkingDays: 20,
  postponedMonths: 6,
  reasonLength: 200,
  resolutionLength: 1000,
} as const;
