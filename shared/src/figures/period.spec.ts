import { chosenPeriod } from './period.ts';

const today = '2026-11-23';
const limits = { byDefault: 28, atMost: 92 };

describe('the period of figures', () => {
  it.each([
    ['four weeks up to today unless told', {}, { from: '2026-10-27', to: today }],
    [
      'as many days before another last day',
      { to: '2026-03-28' },
      { from: '2026-03-01', to: '2026-03-28' },
    ],
    ['from a day up to today', { from: '2026-11-23' }, { from: today, to: today }],
    ['as long as it may be', { from: '2026-08-24' }, { from: '2026-08-24', to: today }],
    ['not a day more', { from: '2026-08-23' }, 'too_long'],
    ['not from the end to the beginning', { from: '2026-11-24' }, 'backwards'],
    ['not from a day that is none', { from: '2026-02-30' }, 'no_day'],
    ['not to a day that is none', { to: '2026-02-30' }, 'no_day'],
  ])('is %s', (_, asked, expected) => {
    expect(chosenPeriod(asked, today, limits)).toEqual(expected);
  });
});
