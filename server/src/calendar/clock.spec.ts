import { OffsetClock, SystemClock } from './clock';

describe('clocks', () => {
  test('the system clock tells the present', () => {
    expect(Math.abs(new SystemClock().now().getTime() - Date.now())).toBeLessThan(1000);
  });

  test('the sandbox clock goes on from wherever it was put, and back', () => {
    let machine = Date.parse('2026-11-22T10:00:00Z');
    const clock = new OffsetClock(() => machine);
    clock.set(new Date('2027-02-01T00:00:00Z'));
    machine += 5_000;
    expect(clock.now().toISOString()).toBe('2027-02-01T00:00:05.000Z');
    clock.advance(86_400);
    expect(clock.now().toISOString()).toBe('2027-02-02T00:00:05.000Z');
    clock.reset();
    expect(clock.now().toISOString()).toBe('2026-11-22T10:00:05.000Z');
    expect(clock.offsetSeconds).toBe(0);
  });

  test('today turns at midnight in Shanghai', () => {
    let machine = Date.parse('2026-11-22T15:59:59.999Z');
    const clock = new OffsetClock(() => machine);
    expect(clock.today()).toBe('2026-11-22');
    machine += 1;
    expect(clock.today()).toBe('2026-11-23');
  });
});
