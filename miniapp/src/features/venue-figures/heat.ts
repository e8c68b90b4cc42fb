import { percentOf, useLevelOf, type HourUse, type UseLevel } from '@home/shared';

interface WeekdayUse {
  readonly weekday: number;
  readonly hours: readonly HourUse[];
}

export interface HeatRow {
  readonly hour: number;
  /** Monday first. */
  readonly levels: readonly UseLevel[];
  /** What a screen reader says of the row. */
  readonly label: string;
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const;
export const weekdayMarks: readonly string[] = weekdays;

const dayName = (weekday: number): string => `周${weekdays[weekday - 1] ?? ''}`;
const hourName = (hour: number): string => `${hour} 点`;

/** The hours in which the venue was open on some day of the week, and how full each was. */
export function heatRows(week: readonly WeekdayUse[]): HeatRow[] {
  return Array.from({ length: 24 }, (_, hour) => hour).flatMap((hour) => {
    const cells = week.map(({ weekday, hours }) => ({
      weekday,
      use: hours[hour] ?? { open: 0, booked: 0 },
    }));
    if (cells.every(({ use }) => use.open === 0)) return [];
    const words = cells.map(({ weekday, use }) => {
      const percent = percentOf(use.booked, use.open);
      return `${dayName(weekday)} ${percent === null ? '不开' : `${percent}%`}`;
    });
    return [
      {
        hour,
        levels: cells.map(({ use }) => useLevelOf(use)),
        label: `${hourName(hour)}：${words.join('，')}`,
      },
    ];
  });
}

const SHOWN = 3;

/** The chart in words: where it was fullest, and how much of the open time nobody wanted. */
export function heatWords(week: readonly WeekdayUse[]): { busiest: string; idle: string } {
  const open = week
    .flatMap(({ weekday, hours }) => hours.map((use, hour) => ({ weekday, hour, use })))
    .filter(({ use }) => use.open > 0)
    .map((cell) => ({ ...cell, percent: percentOf(cell.use.booked, cell.use.open) ?? 0 }));
  const busiest = open
    .filter(({ use }) => use.booked > 0)
    .sort((a, b) => b.percent - a.percent || b.use.booked - a.use.booked)
    .slice(0, SHOWN)
    .map(({ weekday, hour, percent }) => `${dayName(weekday)} ${hourName(hour)}（${percent}%）`);
  const idle = open.filter(({ use }) => use.booked === 0).length;
  if (open.length === 0) return { busiest: '这段时间没有开放', idle: '' };
  return {
    busiest: busiest.length === 0 ? '这段时间没有人约' : `最忙：${busiest.join('、')}`,
    idle:
      idle === 0 ? '每个开放的钟头都有人约' : `一周开放 ${open.length} 个钟头，${idle} 个没人约`,
  };
}
