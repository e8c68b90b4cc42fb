import { countCame, isRecordedLate, takenFault } from './check-in.ts';
import {
  doorSecondsLeft,
  doorStepAt,
  formatDoorCode,
  isDoorStepGood,
  parseDoorCode,
} from './code.ts';

const doorId = '0192f3a1-0c4e-7a01-8000-00000000ab12';
const now = new Date('2026-11-26T11:00:00.000Z');
const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);

describe('the code at the door', () => {
  it('is taken apart into what it was made of, and is short enough for a phone across the room', () => {
    const code = { doorId, step: doorStepAt(now.getTime()), mac: 'AAAA-BBBB_CCCC00' };
    const text = formatDoorCode(code);
    expect(parseDoorCode(` ${text}\n`)).toEqual(code);
    expect(text.length).toBeLessThanOrEqual(62);
  });

  it.each([
    'M1.000000000000.1.1.AAAAAAAAAAAAAAAA',
    'S1.1.1.AAAAAAAAAAAA',
    'D1.0192f3a1.1.AAAAAAAAAAAAAAAA',
    '',
  ])('%p is none', (text) => expect(parseDoorCode(text)).toBeUndefined());

  it('changes every twenty seconds and is good one step before and after', () => {
    const step = doorStepAt(now.getTime());
    expect(doorSecondsLeft(now.getTime())).toBe(20);
    expect(doorSecondsLeft(later(19.5).getTime())).toBe(1);
    expect(doorStepAt(later(20).getTime())).toBe(step + 1);
    expect([-40, -20, 0, 39, 40, 600].map((s) => isDoorStepGood(step, later(s).getTime()))).toEqual(
      [false, true, true, true, false, false],
    );
  });
});

describe('what a phone took without a network', () => {
  it.each([
    ['now', 0, undefined],
    ['by a clock half a minute ahead', 30, undefined],
    ['in the future', 61, 'door.taken_ahead'],
    ['ten minutes ago', -600, undefined],
    ['twelve hours ago', -12 * 3600, undefined],
    ['longer ago', -12 * 3600 - 1, 'door.taken_long_ago'],
  ])('%s', (_, seconds, code) => expect(takenFault(later(seconds), now)?.code).toBe(code));

  it('is late when it reaches the server more than a minute later', () => {
    expect([0, 60, 61].map((s) => isRecordedLate(now, later(s)))).toEqual([false, false, true]);
  });

  it('is counted apart, by the way and as late', () => {
    const counts = countCame([
      { by: 'card', isLate: false },
      { by: 'card', isLate: true },
      { by: 'code', isLate: false },
      { by: 'manual', isLate: true },
      { by: null, isLate: false },
    ]);
    expect(counts).toEqual({ card: 2, code: 1, manual: 1, late: 2 });
  });
});
