import { grouped, timesOf, usualWeeks, weeklyText, weeksOffered, weeksText } from './series';
import type { ResourceDay } from './grid';
import type { Booking } from './use-bookings';

test('the weeks that are offered end with the most the rules allow', () => {
  expect(weeksOffered(12)).toEqual([2, 4, 8, 12]);
  expect(weeksOffered(5)).toEqual([2, 4, 5]);
  expect(weeksOffered(0)).toEqual([]);
  expect([usualWeeks(12), usualWeeks(3)]).toEqual([4, 3]);
});

test('what is asked for is said in words, also past midnight and past the new year', () => {
  const startsAt = '2026-11-24T11:00:00.000Z';
  expect(weeklyText({ day: '2026-11-24', startsAt, endsAt: '2026-11-24T12:00:00.000Z' })).toBe(
    '每周二 19:00–20:00',
  );
  const late = { startsAt: '2026-11-24T15:30:00.000Z', endsAt: '2026-11-24T16:30:00.000Z' };
  expect(weeklyText({ day: '2026-11-24', ...late })).toBe('每周二 23:30–次日 00:30');
  expect(weeksText('2026-12-22', 3, '2026-12-01')).toBe(
    '从 12 月 22 日（周二）到 2027 年 1 月 5 日（周二），一共 3 次',
  );
});

test('what is no longer there has no times', () => {
  const slot = { startsAt: '2026-11-24T11:00:00.000Z', endsAt: '2026-11-24T12:00:00.000Z' };
  const resource = { slots: [slot] } as unknown as ResourceDay;
  const picked = { day: '2026-11-24', startsAt: slot.startsAt, slots: 1 };
  expect(timesOf(resource, picked)?.endsAt).toBe(slot.endsAt);
  expect(timesOf(resource, { ...picked, slots: 2 })).toBeUndefined();
  expect(timesOf(undefined, picked)).toBeUndefined();
});

test('the weeks of a series are one row where the next one stands; single bookings stay apart', () => {
  const one = (id: string, seriesId: string | null) => ({ id, seriesId }) as Booking;
  const list = [one('a', null), one('b', 's'), one('c', null), one('d', 's')];
  expect(grouped(list).map(({ next, weeks }) => [next.id, weeks.length])).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 1],
  ]);
});
