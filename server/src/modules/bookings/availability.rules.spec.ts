import { ruleSamples, type Slot } from '@home/shared';
import { seenSlot } from './availability.rules';

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
const see = (capacity: number, spans: ReturnType<typeof taken>[], one = slot, when = now) =>
  seenSlot(one, capacity, ruleSamples.jiujiang, spans, when);

describe('what a cell of the grid shows', () => {
  it.each([
    ['free', [], { state: 'free', left: 1 }],
    ['full', [taken('11:00', '13:00')], { state: 'full', left: 0 }],
    ['free beside a neighbour', [taken('12:00', '13:00')], { state: 'free', left: 1 }],
    ['mine', [taken('10:00', '12:00', true)], { state: 'mine', left: 0 }],
  ])('%s', (_, spans, expected) => {
    expect(see(1, spans)).toEqual(expected);
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
});
