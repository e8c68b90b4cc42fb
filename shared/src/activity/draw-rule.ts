/** The part of a draw that is published before anybody enters, and never changes afterwards. */
export interface DrawRule {
  /** Activities of one kind, such as `summer_outing`: who won or lost "recently" is counted within it. */
  readonly programme: string;
  /** Whoever had a place by draw in the programme within so many days does not take part; 0: everybody does. */
  readonly excludeWonWithinDays: number;
  /** Whoever is barred for missed bookings does not take part. */
  readonly excludeBarred: boolean;
  /** Whoever lost a draw of the programme within so many days has two tickets; 0: everybody has one. */
  readonly secondTicketAfterLosingDays: number;
}

/** What an organiser calls activities of one kind; the key is the programme. */
export const drawProgrammeTexts = {
  outing: '出游、疗休养',
  course: '培训、兴趣班',
  match: '比赛',
  check_up: '体检',
  show: '看演出、看电影',
  gift: '慰问、福利',
} as const;

export const drawExclusionTexts = {
  won_recently: '近期已经抽中过同类活动',
  withdrawn: '截止前已经退出',
  barred: '多次没有到场，暂停参加',
} as const;
export type DrawExclusion = keyof typeof drawExclusionTexts;

export const drawLimits = { programmeLength: 30, days: 730, mostTickets: 2 } as const;

/** What is known of a person when the draw is closed. */
export interface DrawHistory {
  readonly wonAt: Date | null;
  readonly lostAt: Date | null;
  readonly isBarred: boolean;
}

const DAY_MS = 86_400_000;
const isWithin = (at: Date | null, days: number, now: Date): boolean =>
  at !== null && days > 0 && now.getTime() - at.getTime() <= days * DAY_MS;

/** Tickets by the published rule, or why there are none. */
export function ticketsBy(
  rule: DrawRule,
  { wonAt, lostAt, isBarred }: DrawHistory,
  now: Date,
): { tickets: number; exclusion: DrawExclusion | null } {
  if (rule.excludeBarred && isBarred) return { tickets: 0, exclusion: 'barred' };
  if (isWithin(wonAt, rule.excludeWonWithinDays, now))
    return { tickets: 0, exclusion: 'won_recently' };
  const tickets = isWithin(lostAt, rule.secondTicketAfterLosingDays, now) ? 2 : 1;
  return { tickets, exclusion: null };
}

/** The rule as a worker reads it before signing up. */
export function drawRuleLines(rule: DrawRule): string[] {
  return [
    '报名期间不分先后，截止后统一抽签',
    ...(rule.excludeWonWithinDays > 0
      ? [`${rule.excludeWonWithinDays} 天内抽中过同类活动的，这次不参加抽签`]
      : []),
    ...(rule.excludeBarred ? ['因为没有到场被暂停的，这次不参加抽签'] : []),
    ...(rule.secondTicketAfterLosingDays > 0
      ? [`${rule.secondTicketAfterLosingDays} 天内没抽中过同类活动的，多一张签`]
      : ['每人一张签']),
    '没抽中的按抽签的顺序候补',
  ];
}
