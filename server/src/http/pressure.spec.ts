import { Pressure } from './pressure';

const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

describe('the pressure on one instance', () => {
  it('is high from two hundred requests under way, and over as soon as one is answered', () => {
    const pressure = new Pressure();
    times(199, () => pressure.begin());
    expect(pressure.isHigh).toBe(false);
    pressure.begin();
    expect(pressure.isHigh).toBe(true);
    pressure.end(0);
    expect(pressure.isHigh).toBe(false);
  });

  it('gives those who are sent away appointments one after the other, none later than a minute', () => {
    const pressure = new Pressure();
    const told = times(4000, () => pressure.returnAfter(0));
    expect(told[0]).toBe(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    // Four hundred a second until it is known better.
    expect(told.filter((seconds) => seconds === 5)).toHaveLength(400);
    const many = times(100_000, () => pressure.returnAfter(0));
    expect(Math.max(...many)).toBe(60);
    expect(Math.min(...many)).toBe(1);
  });

  it('learns its pace only while there is more to do than can be done', () => {
    const [quiet, busy] = [new Pressure(), new Pressure()];
    for (const pressure of [quiet, busy]) {
      times(pressure === busy ? 250 : 1, () => pressure.begin());
      // One answer in two seconds, ten times.
      times(10, (i) => pressure.end((i + 1) * 2000));
    }
    const after = (pressure: Pressure) =>
      Math.max(...times(500, () => pressure.returnAfter(30_000)));
    expect(after(quiet)).toBeLessThanOrEqual(3);
    expect(after(busy)).toBeGreaterThan(8);
  });
});
