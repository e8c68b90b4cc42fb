import { addDays, endOfDay, shanghaiDay } from '@home/shared';
import { officialDay } from './official-days';
import { CALENDAR_OVERRIDES, type CalendarOverride } from './overrides';
import { WorkingDays } from './working-days';

const quiet = (): void => undefined;
const calendar = new WorkingDays(CALENDAR_OVERRIDES, quiet);

/** Every day of a span, both ends included. */
function span(from: string, to: string): string[] {
  const days = [from];
  while (days.at(-1) !== to) days.push(addDays(days.at(-1) ?? from, 1));
  return days;
}

describe('official holidays', () => {
  test.each([
    ['New Year 2025', '2025-01-01', '2025-01-01'],
    ['Spring Festival 2025', '2025-01-28', '2025-02-04'],
    ['Qingming 2025', '2025-04-04', '2025-04-06'],
    ['Labour Day 2025', '2025-05-01', '2025-05-05'],
    ['Dragon Boat 2025', '2025-05-31', '2025-06-02'],
    ['National Day joined with Mid-Autumn 2025', '2025-10-01', '2025-10-08'],
    ['New Year 2026', '2026-01-01', '2026-01-03'],
    ['Spring Festival 2026', '2026-02-15', '2026-02-23'],
    ['Qingming 2026', '2026-04-04', '2026-04-06'],
    ['Labour Day 2026', '2026-05-01', '2026-05-05'],
    ['Dragon Boat 2026', '2026-06-19', '2026-06-21'],
    ['Mid-Autumn 2026', '2026-09-25', '2026-09-27'],
    ['National Day 2026', '2026-10-01', '2026-10-07'],
  ])('%s: nobody works from %s to %s', (_name, from, to) => {
    expect(span(from, to).filter((day) => calendar.isWorkingDay(day))).toEqual([]);
  });

  test.each([
    '2025-01-26',
    '2025-02-08',
    '2025-04-27',
    '2025-09-28',
    '2025-10-11',
    '2026-01-04',
    '2026-02-14',
    '2026-02-28',
    '2026-05-09',
    '2026-09-20',
    '2026-10-10',
  ])('%s is a weekend day that is worked', (day) => {
    expect(calendar.isWorkingDay(day)).toBe(true);
  });

  test.each([
    ['2025-01-27', true],
    ['2025-02-05', true],
    ['2025-02-09', false],
    ['2025-10-09', true],
    ['2026-02-13', true],
    ['2026-02-24', true],
    ['2026-10-08', true],
    ['2026-11-22', false],
    ['2026-11-23', true],
  ])('the ordinary day %s is worked: %p', (day, worked) => {
    expect(calendar.isWorkingDay(day)).toBe(worked);
  });

  test.each([
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, total) => {
    const days = span(`${year}-01-01`, `${year}-12-31`);
    expect(days.filter((day) => calendar.isWorkingDay(day))).toHaveLength(total);
  });
});

describe('clocks in working days', () => {
  test.each([
    ['an ordinary Monday', '2026-11-23T02:00:00Z', 3, '2026-11-26'],
    ['a Friday evening', '2026-11-20T06:02:00Z', 3, '2026-11-25'],
    ['a Saturday', '2026-11-21T06:00:00Z', 1, '2026-11-23'],
    ['just before midnight in Shanghai', '2026-11-23T15:59:59.999Z', 1, '2026-11-24'],
    ['just after midnight in Shanghai', '2026-11-23T16:00:00.000Z', 1, '2026-11-25'],
    ['the eve of Spring Festival 2025', '2025-01-27T01:00:00Z', 3, '2025-02-07'],
    ['within Spring Festival 2026', '2026-02-18T01:00:00Z', 3, '2026-02-26'],
    [
      'before Spring Festival 2026, over a make-up Saturday',
      '2026-02-13T01:00:00Z',
      3,
      '2026-02-25',
    ],
    [
      'before the joint holiday 2025, over a make-up Sunday',
      '2025-09-26T01:00:00Z',
      3,
      '2025-09-30',
    ],
    ['the last day before the joint holiday 2025', '2025-09-30T01:00:00Z', 3, '2025-10-11'],
    ['before National Day 2026', '2026-09-30T01:00:00Z', 3, '2026-10-10'],
    ['over New Year 2027', '2026-12-30T01:00:00Z', 3, '2027-01-05'],
  ])('from %s (%s), %i working days end with %s', (_name, start, n, day) => {
    const due = calendar.addWorkingDays(new Date(start), n);
    expect(due).toEqual(endOfDay(day));
    expect(calendar.workingDaysBetween(new Date(start), due)).toBe(n);
  });

  test('the count goes down to 0 on the due day and stays there', () => {
    const due = endOfDay('2026-11-26');
    const left = (now: string): number => calendar.workingDaysBetween(new Date(now), due);
    expect(['21', '23', '24', '25', '26', '30'].map((d) => left(`2026-11-${d}T02:00:00Z`))).toEqual(
      [4, 3, 2, 1, 0, 0],
    );
  });

  test.each([0, -1, 1.5, Number.NaN, 367])('%p is not a number of days', (n) => {
    expect(() => calendar.addWorkingDays(new Date('2026-11-23T02:00:00Z'), n)).toThrow(RangeError);
  });
});

describe('a year without a notice', () => {
  test('2027 and 2033 are not in the official table; 2025 and 2026 are', () => {
    expect(['2025-06-03', '2026-06-03', '2033-06-03'].map(officialDay)).toEqual([
      'ordinary',
      'ordinary',
      'unknown',
    ]);
  });

  test('is counted Monday to Friday, with one warning that says what to do', () => {
    const warnings: string[] = [];
    const bare = new WorkingDays([], (text) => warnings.push(text));
    expect(bare.isWorkingDay('2033-10-03')).toBe(true);
    expect(bare.isWorkingDay('2033-10-01')).toBe(false);
    expect(bare.addWorkingDays(new Date('2033-12-29T02:00:00Z'), 3)).toEqual(
      endOfDay('2034-01-03'),
    );
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toContain('2033');
    expect(warnings[0]).toContain('calendar/overrides.ts');
    expect(warnings[1]).toContain('2034');
  });

  test('a known year warns of nothing', () => {
    const warnings: string[] = [];
    const bare = new WorkingDays([], (text) => warnings.push(text));
    span('2025-01-01', '2026-12-31').forEach((day) => bare.isWorkingDay(day));
    expect(warnings).toEqual([]);
  });

  test.each([
    ['New Year', '2027-01-01'],
    ['New Year’s Eve of the lunar year', '2027-02-05'],
    ['the third day of Spring Festival', '2027-02-08'],
    ['Qingming', '2027-04-05'],
    ['Dragon Boat', '2027-06-09'],
    ['Mid-Autumn', '2027-09-15'],
    ['National Day', '2027-10-01'],
  ])('the law makes %s (%s) a holiday before any notice', (_name, day) => {
    expect(calendar.isWorkingDay(day)).toBe(false);
  });

  test('three working days from the last day before Spring Festival 2027 end after the statutory days', () => {
    expect(shanghaiDay(calendar.addWorkingDays(new Date('2027-02-04T02:00:00Z'), 3))).toBe(
      '2027-02-11',
    );
  });
});

describe('overrides', () => {
  const table: CalendarOverride[] = [
    { day: '2027-02-06', kind: 'workday', effectiveFrom: '2026-11-10' },
    { day: '2027-02-09', kind: 'holiday', effectiveFrom: '2026-11-10' },
    { day: '2027-02-09', kind: 'workday', effectiveFrom: '2027-01-20' },
    { day: '2026-11-24', kind: 'holiday', effectiveFrom: '2026-11-20' },
  ];
  const overridden = new WorkingDays(table, quiet);

  test('make a weekend day worked, a weekday free, and win over a notice', () => {
    expect(overridden.isWorkingDay('2027-02-06')).toBe(true);
    expect(overridden.isWorkingDay('2027-02-09', '2026-12-01')).toBe(false);
    expect(overridden.isWorkingDay('2026-11-24')).toBe(false);
  });

  test('the latest one in force on the day the clock started decides', () => {
    expect(overridden.isWorkingDay('2027-02-09', '2026-11-09')).toBe(true);
    expect(overridden.isWorkingDay('2027-02-09', '2027-01-19')).toBe(false);
    expect(overridden.isWorkingDay('2027-02-09', '2027-01-20')).toBe(true);
  });

  test('a clock started before an override came into force keeps its due time', () => {
    const started = (day: string): string =>
      shanghaiDay(overridden.addWorkingDays(new Date(`${day}T02:00:00Z`), 3));
    expect(started('2026-11-19')).toBe('2026-11-24');
    expect(started('2026-11-20')).toBe('2026-11-26');
  });
});
