import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { addDays, shanghaiDay } from '@home/shared';
import { errorText, get, getBytes, useIntention, useResource, type GetAnswers } from '../../api';
import { serverNow } from '../../api/server-clock';
import { openXlsx } from '../../platform/document';

export type VenueFigures = GetAnswers['/venue-figures'];
export type VenueFigure = VenueFigures['items'][number];
export type VenueUse = VenueFigures['total'];
export type VenueWeek = GetAnswers['/venue-figures/{id}'];
export type FiguresPeriod = 'four' | 'twelve';

export const figurePeriods = [
  { code: 'four', text: '近 4 周' },
  { code: 'twelve', text: '近 12 周' },
] as const satisfies readonly { code: FiguresPeriod; text: string }[];

const days = { four: 28, twelve: 84 } as const satisfies Record<FiguresPeriod, number>;

/** As it came with the address of the page. */
export const periodOf = (text: string | undefined): FiguresPeriod =>
  text === 'twelve' ? text : 'four';

/** Whole weeks, so that every weekday counts as often. */
function queryOf(period: FiguresPeriod): { from: string; to: string } {
  const to = shanghaiDay(new Date(serverNow()));
  return { from: addDays(to, 1 - days[period]), to };
}

function useFigures<Data>(fetch: () => Promise<Data>, on: readonly string[]) {
  const { data, error, loading, reload } = useResource(fetch, [...on]);
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()));
  return { data, loading, problem: error === undefined ? '' : errorText(error), reload };
}

/** How full the venues of one's unions were. */
export const useVenueFigures = (period: FiguresPeriod) =>
  useFigures(() => get('/venue-figures', { query: queryOf(period) }), [period]);

/** The same numbers as a workbook, opened where it can be sent on. */
export const useFiguresWorkbook = (period: FiguresPeriod) =>
  useIntention(async (_: undefined) => {
    const query = queryOf(period);
    const workbook = await getBytes('/venue-figures/export', { query });
    await openXlsx(workbook, `venue-figures-${query.from}-${query.to}`);
    return true;
  });

/** How full one venue was, by the hour of the week. */
export const useVenueWeek = (id: string, period: FiguresPeriod) =>
  useFigures(
    () => get('/venue-figures/{id}', { path: { id }, query: queryOf(period) }),
    [id, period],
  );

const shortDay = (day: string): string =>
  `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日`;

/** 10 月 27 日到 11 月 23 日: never longer than twelve weeks. */
export const daysText = ({ from, to }: { from: string; to: string }): string =>
  `${shortDay(from)}到 ${shortDay(to)}`;
