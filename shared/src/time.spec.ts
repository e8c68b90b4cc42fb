import {
  addDays,
  clockText,
  dayText,
  daysBetween,
  dueText,
  dueTone,
  endOfDay,
  isDay,
  momentText,
  shanghaiDay,
  startOfDay,
  weekdayText,
} from './time.ts';

const at = (text: string): Date => new Date(text);

describe('days in Asia/Shanghai', () => {
  test.each([
    ['2026-11-22T15:59:59.999Z', '2026-11-22'],
    ['2026-11-22T16:00:00.000Z', '2026-11-23'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['2028-02-28T16:00:00.000Z', '2028-02-29'],
  ])('the instant %s falls on %s', (instant, day) => {
    expect(shanghaiDay(at(instant))).toBe(day);
  });

  test('a day runs from 16:00 UTC of the day before to one millisecond before the next', () => {
    expect(startOfDay('2026-11-26').toISOString()).toBe('2026-11-25T16:00:00.000Z');
    expect(endOfDay('2026-11-26').toISOString()).toBe('2026-11-26T15:59:59.999Z');
  });

  test.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['', false],
    ['2026-11-22T00:00:00Z', false],
  ])('%p is a day: %p', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  test('day arithmetic crosses months, years and leap days, and refuses what is not a day', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(daysBetween('2026-11-22', '2026-11-26')).toBe(4);
    expect(daysBetween('2026-11-26', '2026-11-22')).toBe(-4);
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
  });
});

describe('wording', () => {
  const now = at('2026-11-24T02:00:00Z');

  test('a day is told with its weekday, and with its year when that is another one', () => {
    expect(weekdayText('2026-11-22')).toBe('周日');
    expect(dayText('2026-11-26', '2026-11-24')).toBe('11 月 26 日（周四）');
    expect(dayText('2027-01-04', '2026-12-30')).toBe('2027 年 1 月 4 日（周一）');
    expect(clockText(at('2026-11-20T06:02:00Z'))).toBe('14:02');
    expect(momentText(at('2026-11-20T06:02:00Z'), now)).toBe('11 月 20 日（周五）14:02');
  });

  test.each([
    ['2026-11-24T02:00:00Z', 2, '剩 2 个工作日，11 月 26 日（周四）前', 'calm'],
    ['2026-11-25T02:00:00Z', 1, '剩 1 个工作日，11 月 26 日（周四）前', 'soon'],
    ['2026-11-25T16:00:00Z', 0, '今天到期', 'today'],
    ['2026-11-26T15:59:59.999Z', 0, '今天到期', 'today'],
    ['2026-11-26T16:00:00Z', 0, '已超过 1 天', 'overdue'],
    ['2026-11-30T02:00:00Z', 0, '已超过 4 天', 'overdue'],
    ['2026-11-25T02:00:00Z', 0, '11 月 26 日（周四）前', 'soon'],
  ])('at %s with %i working days left: %s', (moment, left, text, tone) => {
    const due = endOfDay('2026-11-26');
    expect(dueText(at(moment), due, left)).toBe(text);
    expect(dueTone(at(moment), due, left)).toBe(tone);
  });

  test('a clock that ran out earlier today says so', () => {
    const due = at('2026-11-24T01:00:00Z');
    expect(dueText(now, due, 0)).toBe('今天已到期');
    expect(dueTone(now, due, 0)).toBe('overdue');
  });
});
