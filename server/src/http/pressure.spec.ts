import { Pressure } from './pressure';

const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const takenIn = (pressure: Pressure, kind: string, of = 1000, now = 0): number =>
  times(of, () => pressure.begin(kind, now)).filter(Boolean).length;

describe('the pressure on one instance', () => {
  it('a rush on one thing leaves half of the places for everything else, a rush on two a third', () => {
    const pressure = new Pressure();
    expect(takenIn(pressure, 'POST /bookings')).toBe(80);
    expect(takenIn(pressure, 'GET /venues')).toBe(40);
    expect(pressure.begin('POST /session', 0)).toBe(true);
    // What is answered makes room for the next of its kind.
    expect(pressure.begin('POST /bookings', 0)).toBe(false);
    times(50, () => pressure.end('POST /bookings', 0));
    expect(pressure.begin('POST /bookings', 0)).toBe(true);
  });

  it('gives those who are sent away appointments one after the other, none later than two minutes', () => {
    const pressure = new Pressure();
    const told = times(10_000, () => pressure.returnAfter(0));
    expect(told[0]).toBe(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    // Four fifths of 320 a second until it is known better.
    expect(told.filter((seconds) => seconds === 5)).toHaveLength(256);
    const many = times(50_000, () => pressure.returnAfter(0));
    expect(Math.max(...many)).toBe(120);
    expect(Math.min(...many)).toBeGreaterThan(30);
    // Hours later nobody waits any more.
    expect(pressure.returnAfter(10_000_000)).toBe(1);
  });

  it('promises and takes in only its share of what several instances on one database can do', () => {
    const pressure = new Pressure();
    pressure.shareWith(4);
    expect(takenIn(pressure, 'POST /bookings')).toBe(20);
    const told = times(1000, () => pressure.returnAfter(0));
    expect(told.filter((seconds) => seconds === 5)).toHaveLength(64);
    pressure.shareWith(1);
    expect(takenIn(pressure, 'POST /bookings')).toBe(60);
  });

  /** So many seconds in which three come for one that is answered. Answers how many are still under way. */
  const aRush = (pressure: Pressure, seconds: number, perSecond: number): number => {
    let underWay = 0;
    for (let at = 1; at <= seconds * perSecond; at += 1) {
      const now = (at / perSecond) * 1000;
      underWay += takenIn(pressure, 'POST /bookings', 3, now) - 1;
      pressure.end('POST /bookings', now);
    }
    return underWay;
  };
  const promised = (pressure: Pressure, now: number): number =>
    times(2000, () => pressure.returnAfter(now)).filter((seconds) => seconds === 3).length;

  it('learns its pace while there is more to do than can be done, and forgets it when all is calm', () => {
    const [calm, busy] = [new Pressure(), new Pressure()];
    for (let at = 1; at <= 600; at += 1) {
      // Ten a second, one at a time: that is no more than comes.
      calm.begin('GET /tasks', at * 100);
      calm.end('GET /tasks', at * 100);
    }
    expect(promised(calm, 60_000)).toBe(256);
    const underWay = aRush(busy, 20, 40);
    expect(promised(busy, 20_000)).toBeLessThan(60);
    // It takes in less at once, too, so that whoever is taken in is answered soon.
    times(underWay, () => busy.end('POST /bookings', 20_000));
    expect(takenIn(busy, 'GET /venues', 1000, 20_100)).toBeLessThan(30);
  });
});
