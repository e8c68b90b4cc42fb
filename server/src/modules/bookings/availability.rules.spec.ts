import { ruleSamples, type Slot } from '@home/shared';
import { seenSlot, type SeenLine } from './availability.rules';

const at = (time: string): Date => new Date(`2026-11-24T${time}:00Z`);
const now = new Date('2026-11-24T02:00:00Z');
const slot: Slot = {
  from: at('10:00'),
  to: at('12:00'),
  day: '2026-11-24',
  isPublicGood: false,
  closedFor: null,
};
const taken = (from: string, to: string, isMine = false) => ({
  from: at(from),
  to: at(to),
  isMine,
});
const seeWith = (
  lines: SeenLine[],
  capacity: number,
  spans: ReturnType<typeof taken>[],
  one = slot,
  when = now,
) => seenSlot(one, { capacity, rules: ruleSamples.jiujiang, taken: spans, lines }, when);
const see = (capacity: number, spans: ReturnType<typeof taken>[], one = slot, when = now) =>
  seeWith([], capacity, spans, one, when);
const line = (change: Partial<SeenLine>): SeenLine => ({
  ...slot,
  kept: 0,
  waiting: 0,
  isWaiting: false,
  ...change,
});

describe('what a cell of the grid shows', () => {
  it.each([
    ['free', [], { state: 'free', left: 1 }],
    ['full', [taken('11:00', '13:00')], { state: 'full', left: 0 }],
    ['free beside a neighbour', [taken('12:00', '13:00')], { state: 'free', left: 1 }],
    ['mine', [taken('10:00', '12:00', true)], { state: 'mine', left: 0 }],
  ])('%s', (_, spans, expected) => {
    expect(see(1, spans)).toMatchObject(expected);
  });

  it('shut, for the reason, before full', () => {
    expect(see(1, [taken('10:00', '12:00')], { ...slot, closedFor: '保养' }).state).toBe('closed');
  });

  it('past and not yet open', () => {
    expect(see(1, [], slot, at('10:00')).state).toBe('past');
    const later = { ...slot, day: '2026-11-26' };
    expect(see(1, [], later).state).toBe('not_open');
  });

  it('two who follow each other take one place, two at once take two', () => {
    expect(see(3, [taken('10:00', '11:00'), taken('11:00', '12:00')]).left).toBe(2);
    expect(see(3, [taken('10:00', '11:30'), taken('11:00', '12:00')]).left).toBe(1);
    expect(see(2, [taken('09:00', '11:30'), taken('11:00', '12:00')]).state).toBe('full');
  });

  it('full, with a line that one may join', () => {
    const full = [taken('10:00', '12:00')];
    expect(see(1, full)).toMatchObject({ waiting: 0, isWaiting: false, canWait: true });
    expect(seeWith([line({ waiting: 2, isWaiting: true })], 1, full)).toMatchObject({
      state: 'full',
      waiting: 2,
      isWaiting: true,
    });
    expect(see(1, full, { ...slot, day: '2026-11-26' }).canWait).toBe(false);
    expect(see(1, []).canWait).toBe(false);
  });

  it('a place that is kept for the line is taken; what is free has no line', () => {
    expect(seeWith([line({ kept: 1, waiting: 1 })], 1, [])).toMatchObject({
      state: 'full',
      waiting: 1,
    });
    expect(seeWith([line({ kept: 1 })], 3, [])).toMatchObject({ state: 'free', left: 2 });
    expect(seeWith([line({ waiting: 1 })], 1, [])).toMatchObject({ state: 'free', waiting: 0 });
  });
});
