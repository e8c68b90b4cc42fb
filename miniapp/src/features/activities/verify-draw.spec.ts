import { createHash, createHmac } from 'node:crypto';
import type { DrawResult } from './use-activities';
import { verifyDraw } from './verify-draw';

const seed = 'ab'.repeat(32);
const hmacOf = (text: string) => createHmac('sha256', seed).update(text).digest('hex');
const rule: DrawResult['rule'] = {
  programme: 'outing',
  excludeWonWithinDays: 180,
  excludeBarred: true,
  secondTicketAfterLosingDays: 180,
};

/** A true draw of eight: number 3 has two tickets, number 8 won lately. Made with Node's own HMAC. */
function aDraw() {
  const places = 2;
  const tickets = (number: number) => (number === 8 ? 0 : number === 3 ? 2 : 1);
  const bestOf = (number: number) =>
    [String(number), `${number}#2`].slice(0, tickets(number)).map(hmacOf).sort()[0] ?? '';
  const order = [1, 2, 3, 4, 5, 6, 7].sort((a, b) => (bestOf(a) < bestOf(b) ? -1 : 1));
  const entries = Array.from({ length: 8 }, (_one, at): DrawResult['entries'][number] => {
    const position = order.indexOf(at + 1) + 1;
    return at === 7
      ? { number: 8, tickets: 0, exclusion: 'won_recently', position: null, drawn: false }
      : {
          number: at + 1,
          tickets: tickets(at + 1),
          exclusion: null,
          position,
          drawn: position <= places,
        };
  });
  return {
    activityId: 'v1',
    activityTitle: '东湖一日游',
    lines: [],
    revealedAt: '2026-11-20T00:00:10.000Z',
    seed,
    seedHash: createHash('sha256').update(seed).digest('hex'),
    committedAt: '2026-11-01T00:00:00.000Z',
    drawsAt: '2026-11-20T00:00:00.000Z',
    numbers: 8,
    places,
    rule,
    entries,
  };
}

const failures = (draw: ReturnType<typeof aDraw>) =>
  verifyDraw(draw)
    .map(({ holds }, at) => (holds ? 0 : at + 1))
    .filter((at) => at > 0);

test('an honest draw holds in every point', () => {
  expect(failures(aDraw())).toEqual([]);
});

test.each<[string, (draw: ReturnType<typeof aDraw>) => object, number[]]>([
  ['another seed', () => ({ seed: 'cd'.repeat(32) }), [1, 4, 5]],
  ['a seed sealed afterwards', () => ({ committedAt: '2026-11-21T00:00:00.000Z' }), [1]],
  ['somebody left out', (draw) => ({ entries: draw.entries.slice(0, 7) }), [2]],
  ['somebody slipped in', () => ({ numbers: 7 }), [2]],
  [
    'a second ticket the rule does not give',
    () => ({ rule: { ...rule, secondTicketAfterLosingDays: 0 } }),
    [3],
  ],
  [
    'an exclusion that was not published',
    () => ({ rule: { ...rule, excludeWonWithinDays: 0 } }),
    [3],
  ],
  [
    'two who changed places',
    ({ entries }) => ({
      entries: entries.map((entry) =>
        entry.position !== null && entry.position <= 2
          ? { ...entry, position: 3 - entry.position }
          : entry,
      ),
    }),
    [4],
  ],
  [
    'a place for somebody behind',
    ({ entries }) => ({
      entries: entries.map((entry) => ({
        ...entry,
        drawn: entry.position === 1 || entry.position === 5,
      })),
    }),
    [5],
  ],
  [
    'a place for somebody who took no part',
    ({ entries }) => ({
      entries: entries.map((one) => ({ ...one, drawn: one.drawn || one.number === 8 })),
    }),
    [5],
  ],
])('it shows: %s', (_what, change, points) => {
  const draw = aDraw();
  expect(failures({ ...draw, ...change(draw) })).toEqual(points);
});
