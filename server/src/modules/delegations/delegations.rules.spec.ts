import { spanOf, stateOf } from './delegations.rules';

// 10:00 in Shanghai.
const now = new Date('2026-11-24T02:00:00.000Z');

describe('the days of a delegation', () => {
  it('begin at once when they begin today, and end with the last day', () => {
    expect(spanOf('2026-11-24', '2026-11-24', now)).toEqual({
      from: now,
      to: new Date('2026-11-24T16:00:00.000Z'),
    });
  });

  it('begin at midnight in Shanghai when they begin later', () => {
    expect(spanOf('2026-11-26', '2026-11-27', now)).toEqual({
      from: new Date('2026-11-25T16:00:00.000Z'),
      to: new Date('2026-11-27T16:00:00.000Z'),
    });
  });

  it.each([
    ['2026-11-23', '2026-11-25', 'yesterday'],
    ['2026-11-26', '2026-11-25', 'backwards'],
    ['2026-11-24', '2027-01-23', 'of 61 days'],
    ['2027-02-23', '2027-02-24', 'that begin too late'],
    ['2026-02-30', '2026-11-25', 'that do not exist'],
  ])('are not from %s to %s: %s', (from, to) => {
    expect(spanOf(from, to, now)).toBeUndefined();
  });

  it('may be 60', () => {
    expect(spanOf('2026-11-24', '2027-01-22', now)).toBeDefined();
  });

  it('are to come, running or over', () => {
    const span = { from: new Date(now.getTime() - 1), to: new Date(now.getTime() + 1) };
    expect(stateOf(span, null, now)).toBe('running');
    expect(stateOf(span, null, span.to)).toBe('ended');
    expect(stateOf(span, now, now)).toBe('ended');
    expect(stateOf(span, null, new Date(span.from.getTime() - 1))).toBe('upcoming');
  });
});
