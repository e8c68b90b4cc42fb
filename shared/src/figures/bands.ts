/** How long an open application has waited, in working days after the day it came: the promise is three. */
export const ageBandTexts = {
  fresh: '1 个工作日以内',
  due: '2 到 3 个工作日',
  late: '超过 3 个工作日',
} as const;

export type AgeBand = keyof typeof ageBandTexts;

/** Last working day of a band; `late` has none. */
export const ageBandDays = { fresh: 1, due: 3 } as const;

/** Groups smaller than this are not counted out, so that nobody is recognised in a figure. */
export const smallestGroup = 5;

export const smallGroupText = `不足 ${smallestGroup} 人`;

/** Days of a period, both ends included. */
export const figurePeriod = { byDefault: 90, atMost: 366 } as const;

/** Of the use of venues: every hour of it is counted anew, so not a year. */
export const venueFigurePeriod = { byDefault: 28, atMost: 92 } as const;
