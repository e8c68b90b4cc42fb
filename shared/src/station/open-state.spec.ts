import fc from 'fast-check';
import type { StationHours } from './hours.ts';
import { areHoursValid, hoursText, weekdaysOf } from './hours.ts';
import { minuteOfWeek, opennessAt } from './open-state.ts';

const always: StationHours[] = [{ days: '1-7', opens: '00:00', closes: '24:00' }];
const daily: StationHours[] = [{ days: '1-7', opens: '08:00', closes: '20:00' }];
const nightly: StationHours[] = [{ days: '1-7', opens: '18:00', closes: '02:00' }];
const weekdays: StationHours[] = [{ days: '1-5', opens: '09:00', closes: '17:30' }];
const sundayNight: StationHours[] = [{ days: '7', opens: '22:00', closes: '06:00' }];
const toMidnight: StationHours[] = [{ days: '1-7', opens: '10:00', closes: '24:00' }];
const twoShifts: StationHours[] = [
  { days: '1-7', opens: '06:00', closes: '12:00' },
  { days: '1-7', opens: '14:00', closes: '22:00' },
];

/** Wall time in Asia/Shanghai; 2026-11-22 is a Sunday. */
const shanghai = (wall: string) => new Date(`${wall}:00+08:00`);
const textAt = (hours: StationHours[], wall: string) =>
  opennessAt({ hours, confirmedAt: shanghai(wall) }, shanghai(wall)).text;

describe('a station', () => {
  it.each([
    [always, '2026-11-22T03:00', '开着 · 24 小时'],
    [daily, '2026-11-22T08:00', '开着 · 到 20:00'],
    [daily, '2026-11-22T07:59', '没开 · 08:00 开'],
    [daily, '2026-11-22T20:00', '没开 · 明天 08:00 开'],
    [nightly, '2026-11-22T23:00', '开着 · 到明天 02:00'],
    [nightly, '2026-11-23T01:59', '开着 · 到 02:00'],
    [nightly, '2026-11-23T02:00', '没开 · 18:00 开'],
    [weekdays, '2026-11-20T18:00', '没开 · 周一 09:00 开'],
    [weekdays, '2026-11-22T18:00', '没开 · 明天 09:00 开'],
    [sundayNight, '2026-11-22T23:00', '开着 · 到明天 06:00'],
    [sundayNight, '2026-11-23T05:00', '开着 · 到 06:00'],
    [sundayNight, '2026-11-23T06:00', '没开 · 周日 22:00 开'],
    [toMidnight, '2026-11-22T23:59', '开着 · 到 24:00'],
    [twoShifts, '2026-11-22T13:00', '没开 · 14:00 开'],
  ])('with hours %j at %s says %s', (hours, wall, text) => {
    expect(textAt(hours, wall)).toBe(text);
  });

  it('says 未确认 when nobody confirmed its hours for a month', () => {
    const at = shanghai('2026-11-22T12:00');
    const daysAgo = (days: number) => new Date(at.getTime() - days * 86_400_000);
    expect(opennessAt({ hours: daily, confirmedAt: daysAgo(30) }, at).state).toBe('open');
    expect(opennessAt({ hours: daily, confirmedAt: daysAgo(31) }, at)).toEqual({
      state: 'unconfirmed',
      tag: '未确认',
      text: '未确认 · 到 20:00',
    });
    expect(opennessAt({ hours: daily, confirmedAt: null }, at).state).toBe('unconfirmed');
    expect(opennessAt({ hours: [], confirmedAt: at }, at).state).toBe('unconfirmed');
  });

  it('is never said to be open outside its hours', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), noInvalidDate: true }), (at) => {
        const isOpen = opennessAt({ hours: weekdays, confirmedAt: at }, at).state === 'open';
        const minute = minuteOfWeek(at);
        const inDay = minute % 1440;
        expect(isOpen).toBe(minute < 5 * 1440 && inDay >= 540 && inDay < 1050);
      }),
    );
  });
});

describe('hours', () => {
  it.each([
    [always, '24 小时'],
    [daily, '08:00–20:00'],
    [nightly, '18:00–次日 02:00'],
    [weekdays, '周一至周五 09:00–17:30'],
    [
      [...weekdays, { days: '6,7', opens: '00:00', closes: '24:00' }],
      '周一至周五 09:00–17:30，周六、周日 全天',
    ],
    [[{ days: '1-7', opens: '08:00', closes: '08:00' }], '24 小时'],
    [[], '开放时间待定'],
  ])('%j read %s', (hours, text) => {
    expect(hoursText(hours)).toBe(text);
  });

  it.each([
    ['1-7', [1, 2, 3, 4, 5, 6, 7]],
    ['6,7', [6, 7]],
    ['1,3-5', [1, 3, 4, 5]],
    ['8', []],
    ['', []],
  ])('days %p are %j', (days, expected) => {
    expect(weekdaysOf(days)).toEqual(expected);
  });

  it('that make no sense are refused', () => {
    const line = { days: '1-7', opens: '08:00', closes: '20:00' };
    expect(areHoursValid([line])).toBe(true);
    expect(areHoursValid([{ ...line, days: '5-1' }])).toBe(false);
    expect(areHoursValid([{ ...line, days: '0-7' }])).toBe(false);
    expect(areHoursValid([{ ...line, opens: '24:00' }])).toBe(false);
    expect(areHoursValid([{ ...line, closes: '8:00' }])).toBe(false);
  });
});
