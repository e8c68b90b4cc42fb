import { minutesOf } from '../station/hours.ts';
import { bookingLimits } from './status.ts';

/** `own`: members of the venue's organisation and below; `sharing`: of organisations with an agreement; `guests`: anybody by real name. */
export const audienceTexts = {
  own: '本工会系统会员',
  sharing: '共享工会会员',
  guests: '实名登记的职工',
} as const;
export type Audience = keyof typeof audienceTexts;

/** After `cancelUntilMinutes`: no longer possible, or possible and written down as credit. */
export const lateCancelTexts = { refused: '不能再退', counted: '退了记一次' } as const;
export type LateCancel = keyof typeof lateCancelTexts;

export interface CreditRule {
  /** So many within `withinDays` bar for `barDays`. */
  readonly count: number;
  readonly withinDays: number;
  readonly barDays: number;
}

/** A rule set: data, versioned, with effective dates. Limits that are `null` do not apply. */
export interface BookingRules {
  /** Days ahead: 0 today only, 1 tomorrow too. */
  readonly horizonDays: number;
  /** The wall time at which the last day of the horizon opens. */
  readonly opensAt: string;
  readonly slotMinutes: number;
  /** Slots in a row in one booking. */
  readonly maxSlots: number;
  readonly perPersonDay: number | null;
  readonly perPersonWeek: number | null;
  readonly perUnionDay: number | null;
  readonly audience: readonly Audience[];
  readonly cancelUntilMinutes: number;
  readonly lateCancel: LateCancel;
  readonly arriveByMinutes: number;
  readonly credit: CreditRule | null;
  readonly companions: number;
  readonly approval: boolean;
  /** Weeks that a recurring booking may span; 0: none. */
  readonly seriesWeeks: number;
}

/**
 * Whether somebody approves a recurring booking, or a weekly quota counts it. Where neither does, it reaches less far
 * and one person has one at a time on a resource: otherwise one tap after the other takes a court for half a year.
 */
export const isSeriesBounded = ({
  approval,
  perPersonWeek,
}: Pick<BookingRules, 'approval' | 'perPersonWeek'>): boolean => approval || perPersonWeek !== null;

/** How many weeks a recurring booking may span; 0: none. */
export const seriesWeeksOf = (
  rules: Pick<BookingRules, 'approval' | 'perPersonWeek' | 'seriesWeeks'>,
): number =>
  isSeriesBounded(rules)
    ? rules.seriesWeeks
    : Math.min(rules.seriesWeeks, bookingLimits.unboundedSeriesWeeks);

const DAY_MINUTES = 24 * 60;
const onCell = (minutes: number): boolean => minutes % bookingLimits.cellMinutes === 0;
const within = (value: number | null, min: number, max: number): boolean =>
  value === null || (Number.isInteger(value) && value >= min && value <= max);

/** What does not fit together, by field, in Chinese; empty when a rule set is sound. */
export function rulesFaults(rules: BookingRules): Partial<Record<keyof BookingRules, string>> {
  const { slotMinutes, maxSlots, credit, audience } = rules;
  const checks: [keyof BookingRules, boolean, string][] = [
    ['horizonDays', within(rules.horizonDays, 0, 60), '提前 0 到 60 天'],
    ['opensAt', /^([01]\d|2[0-3]):[0-5]\d$/.test(rules.opensAt), '时间要写成 08:00 这样'],
    [
      'slotMinutes',
      within(slotMinutes, 15, DAY_MINUTES) && onCell(slotMinutes),
      '一场 15 分钟到 24 小时，要是整 5 分钟',
    ],
    [
      'maxSlots',
      within(maxSlots, 1, 96) && maxSlots * slotMinutes <= DAY_MINUTES,
      '连着约最多 24 小时',
    ],
    ['perPersonDay', within(rules.perPersonDay, 1, 20), '每人每天 1 到 20 次'],
    ['perPersonWeek', within(rules.perPersonWeek, 1, 60), '每人每周 1 到 60 次'],
    ['perUnionDay', within(rules.perUnionDay, 1, 500), '每个工会每天 1 到 500 次'],
    ['audience', audience.length > 0 && new Set(audience).size === audience.length, '至少选一类人'],
    ['cancelUntilMinutes', within(rules.cancelUntilMinutes, 0, 10_080), '最多提前 7 天'],
    ['arriveByMinutes', within(rules.arriveByMinutes, 5, slotMinutes), '5 分钟到一场的长度之间'],
    [
      'credit',
      credit === null ||
        (within(credit.count, 1, 20) &&
          within(credit.withinDays, 1, 1095) &&
          within(credit.barDays, 1, 1095)),
      '次数 1 到 20，天数 1 到 1095',
    ],
    ['companions', within(rules.companions, 0, 100), '同伴 0 到 100 人'],
    ['seriesWeeks', within(rules.seriesWeeks, 0, bookingLimits.seriesWeeks), '最多连约 26 周'],
    [
      'seriesWeeks',
      seriesWeeksOf(rules) === rules.seriesWeeks,
      '不用批准、也不限每人每周几次的，最多连约 12 周',
    ],
  ];
  return Object.fromEntries(checks.flatMap(([field, ok, text]) => (ok ? [] : [[field, text]])));
}

/** '30 分钟' · '1 小时' · '1.5 小时' · '1 天'. */
export function durationText(minutes: number): string {
  if (minutes % DAY_MINUTES === 0) return `${minutes / DAY_MINUTES} 天`;
  return minutes % 30 === 0 && minutes >= 60 ? `${minutes / 60} 小时` : `${minutes} 分钟`;
}

function daysText(days: number): string {
  if (days % 365 === 0) return days === 365 ? '一年' : `${days / 365} 年`;
  return days % 30 === 0 ? `${days / 30} 个月` : `${days} 天`;
}

/** The limits a refusal quotes, each as one sentence of the rules. */
export const quotaTexts = {
  person_day: ({ perPersonDay }: BookingRules) => `每人每天最多 ${perPersonDay} 次`,
  person_week: ({ perPersonWeek }: BookingRules) => `每人每周最多 ${perPersonWeek} 次`,
  union_day: ({ perUnionDay }: BookingRules) => `每个工会每天最多 ${perUnionDay} 片`,
  share_day: () => '共享工会每天的名额有限',
} as const;

/** A rule set as the worker reads it before booking: one sentence a line. */
export function rulesText(rules: BookingRules): string[] {
  const length = durationText(rules.slotMinutes * rules.maxSlots);
  const ahead = rules.horizonDays === 0 ? '只能约当天的' : `提前 ${rules.horizonDays} 天约`;
  const moment = minutesOf(rules.opensAt) === 0 ? '' : `，每天 ${rules.opensAt} 放出`;
  const often = [
    rules.perPersonDay === null ? '' : `每人每天 ${rules.perPersonDay} 次`,
    rules.perPersonWeek === null ? '' : `每人每周 ${rules.perPersonWeek} 次`,
    `每次最多 ${length}`,
    rules.perUnionDay === null ? '' : `每个工会每天 ${rules.perUnionDay} 片`,
  ].filter((part) => part !== '');
  return [
    `${ahead}${moment}，${often.join('，')}。`,
    `${rules.audience.map((one) => audienceTexts[one]).join('、')}可以约${rules.approval ? '，约了要等批准' : ''}。`,
    cancelText(rules),
    `开场后 ${durationText(rules.arriveByMinutes)}内到场。`,
    ...(rules.credit ? [creditText(rules)] : []),
    ...(rules.companions > 0 ? [`可以带 ${rules.companions} 位同伴，不用先登记。`] : []),
    ...(rules.seriesWeeks > 0 ? [seriesText(rules)] : []),
  ];
}

function seriesText(rules: BookingRules): string {
  const weeks = `固定的队伍可以连约 ${seriesWeeksOf(rules)} 周`;
  return isSeriesBounded(rules)
    ? `${weeks}。`
    : `${weeks}，一人在一块场地同时只能有一个连约，用完或者退掉再约下一个。`;
}

function cancelText({ cancelUntilMinutes, lateCancel }: BookingRules): string {
  if (cancelUntilMinutes === 0) return '开场前都可退。';
  const late = lateCancel === 'refused' ? '，再晚不能退' : '，再晚退的记一次';
  return `开场前 ${durationText(cancelUntilMinutes)}可退${late}。`;
}

function creditText({ credit, lateCancel }: BookingRules): string {
  if (!credit) return '';
  const { count, withinDays, barDays } = credit;
  const what = lateCancel === 'counted' ? '没来或退晚了' : '没来';
  return `${daysText(withinDays)}里 ${count} 次${what}，${daysText(barDays)}内约不了；有原因可以申诉。`;
}
