import { WorkingDays } from '../../calendar/working-days';
import { bandStarts, groupOf, percentile, workingDaysOf } from './figures.rules';

const calendar = new WorkingDays([], () => undefined);
const one = { returned: null, resubmitted: null, count: 1 };

describe('working days to decide', () => {
  it('do not count weekends', () => {
    // Friday to Monday.
    expect(workingDaysOf({ ...one, opened: '2026-11-20', decided: '2026-11-23' }, calendar)).toBe(
      1,
    );
    expect(workingDaysOf({ ...one, opened: '2026-11-23', decided: '2026-11-23' }, calendar)).toBe(
      0,
    );
  });

  it('do not count the time in which the applicant was waited for', () => {
    const days = { opened: '2026-11-02', returned: '2026-11-03', resubmitted: '2026-11-17' };
    expect(workingDaysOf({ ...days, decided: '2026-11-18', count: 1 }, calendar)).toBe(2);
  });
});

describe('the median and the 90th percentile', () => {
  const values = [
    { value: 3, count: 1 },
    { value: 1, count: 8 },
    { value: 9, count: 1 },
  ];
  it('weigh every application the same', () => {
    expect(percentile(values, 0.5)).toBe(1);
    expect(percentile(values, 0.9)).toBe(3);
    expect(percentile(values, 1)).toBe(9);
  });
  it('are none of none', () => {
    expect(percentile([], 0.5)).toBeNull();
  });
});

describe('the age bands', () => {
  it('begin where the calendar of the inbox would count one day more', () => {
    // A Monday.
    const now = new Date('2026-11-23T04:00:00.000Z');
    const { fresh, due } = bandStarts(now, calendar);
    const age = (instant: Date) => calendar.workingDaysBetween(instant, now);
    expect(age(fresh)).toBe(1);
    expect(age(new Date(fresh.getTime() - 1))).toBe(2);
    expect(age(due)).toBe(3);
    expect(age(new Date(due.getTime() - 1))).toBe(4);
  });
});

describe('a group', () => {
  it.each([0, 1, 4])('of %d is too small to be counted out', (count) => {
    expect(groupOf(count)).toEqual({ count: null, text: '不足 5 人' });
  });
  it('of 5 is counted', () => {
    expect(groupOf(5)).toEqual({ count: 5, text: '5 人' });
  });
});
