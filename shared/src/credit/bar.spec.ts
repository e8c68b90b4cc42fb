import { barredUntil, countsUntilOf, type CreditLine } from './bar.ts';
import type { CreditKind } from './status.ts';

const rule = { count: 2, withinDays: 365, barDays: 365 };
const on = (day: string): Date => new Date(`${day}T04:00:00Z`);
const line = (
  id: string,
  day: string,
  kind: CreditKind = 'no_show',
  reversesId: string | null = null,
): CreditLine => ({ id, kind, at: on(day), countsUntil: countsUntilOf(rule, on(day)), reversesId });
const now = on('2026-11-23');

describe('who is barred', () => {
  it.each([
    ['nobody without a line', [], null],
    ['nobody after one', [line('a', '2026-11-01')], null],
    [
      'whoever did not come twice in a year',
      [line('a', '2026-01-10'), line('b', '2026-11-01')],
      '2027-11-01',
    ],
    [
      'not when the first was over a year before',
      [line('a', '2025-10-31'), line('b', '2026-11-01')],
      null,
    ],
    ['not when the bar is over', [line('a', '2025-01-10'), line('b', '2025-11-01')], null],
    [
      'late cancels count too',
      [line('a', '2026-10-10', 'late_cancel'), line('b', '2026-11-01')],
      '2027-11-01',
    ],
    [
      'not when an appeal took one back',
      [line('a', '2026-10-10'), line('b', '2026-11-01'), line('c', '2026-11-05', 'reversal', 'a')],
      null,
    ],
    [
      'a third line after the bar begins to count anew',
      [line('a', '2025-01-10'), line('b', '2025-02-01'), line('c', '2026-11-01')],
      null,
    ],
  ])('%s', (_, lines: CreditLine[], until) => {
    expect(barredUntil(lines, rule, now)?.toISOString().slice(0, 10) ?? null).toBe(until);
  });

  it('nobody where the rules know no credit', () => {
    expect(barredUntil([line('a', '2026-10-10'), line('b', '2026-11-01')], null, now)).toBeNull();
  });

  it('whatever the order in which the lines are read', () => {
    const lines = [line('b', '2026-11-01'), line('a', '2026-01-10')];
    expect(barredUntil(lines, rule, now)).toEqual(barredUntil([...lines].reverse(), rule, now));
  });
});
