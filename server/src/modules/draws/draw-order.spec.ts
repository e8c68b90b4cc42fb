import { createHash } from 'node:crypto';
import { bestTicket, drawOrder, seedHashOf } from './draw-order';

/** Always the same seeds, so that this never fails by chance. */
const seedOf = (i: number): string => createHash('sha256').update(`fairness-${i}`).digest('hex');
const entries = (count: number, ticketsOf: (number: number) => number = () => 1) =>
  Array.from({ length: count }, (_, i) => ({ number: i + 1, tickets: ticketsOf(i + 1) }));

it('the order is known from seed and numbers alone, whatever order they are given in', () => {
  const seed = 'a'.repeat(64);
  const order = drawOrder(seed, entries(20)).map(({ number }) => number);
  expect(drawOrder(seed, entries(20).reverse()).map(({ number }) => number)).toEqual(order);
  expect([...order].sort((a, b) => a - b)).toEqual(entries(20).map(({ number }) => number));
});

it('a known draw comes out as it was recorded', () => {
  const seed = '00'.repeat(32);
  expect(seedHashOf(seed).toString('hex')).toBe(
    '60e05bd1b195af2f94112fa7197a5c88289058840ce7c6df9693756bc6250f55',
  );
  expect(bestTicket(seed, { number: 1, tickets: 1 })).toHaveLength(64);
  expect(
    bestTicket(seed, { number: 1, tickets: 2 }) <= bestTicket(seed, { number: 1, tickets: 1 }),
  ).toBe(true);
});

it('whoever has no ticket takes no part', () => {
  const order = drawOrder(
    seedOf(0),
    entries(10, (number) => (number === 3 ? 0 : 1)),
  );
  expect(order.map(({ number }) => number)).not.toContain(3);
  expect(order).toHaveLength(9);
});

describe('over two thousand seeds', () => {
  const SEEDS = 2000;
  /** 1 − 0.999 of chi-square with 19 degrees of freedom. */
  const CHI_SQUARE_19 = 43.82;

  it('every number is equally often first, and equally often among the five that have a place', () => {
    const first = new Map<number, number>();
    const placed = new Map<number, number>();
    for (let i = 0; i < SEEDS; i += 1) {
      const order = drawOrder(seedOf(i), entries(20)).map(({ number }) => number);
      first.set(order[0] ?? 0, (first.get(order[0] ?? 0) ?? 0) + 1);
      for (const number of order.slice(0, 5)) placed.set(number, (placed.get(number) ?? 0) + 1);
    }
    const distance = (counts: Map<number, number>, expected: number): number =>
      entries(20).reduce(
        (sum, { number }) => sum + ((counts.get(number) ?? 0) - expected) ** 2 / expected,
        0,
      );
    expect(distance(first, SEEDS / 20)).toBeLessThan(CHI_SQUARE_19);
    expect(distance(placed, (SEEDS * 5) / 20)).toBeLessThan(CHI_SQUARE_19);
  });

  it('two tickets win twice as often as one', () => {
    let wins = 0;
    // One with two tickets against eight with one: two in ten.
    for (let i = 0; i < SEEDS; i += 1) {
      const [winner] = drawOrder(
        seedOf(i),
        entries(9, (number) => (number === 1 ? 2 : 1)),
      );
      if (winner?.number === 1) wins += 1;
    }
    const sigma = Math.sqrt(SEEDS * 0.2 * 0.8);
    expect(Math.abs(wins - SEEDS * 0.2)).toBeLessThan(3 * sigma);
  });

  it('a draw that favours whoever came first would be seen', () => {
    let first = 0;
    for (let i = 0; i < SEEDS; i += 1)
      if (
        drawOrder(
          seedOf(i),
          entries(20, (number) => (number === 1 ? 2 : 1)),
        )[0]?.number === 1
      )
        first += 1;
    const expected = SEEDS / 20;
    expect((first - expected) ** 2 / expected).toBeGreaterThan(CHI_SQUARE_19);
  });
});
