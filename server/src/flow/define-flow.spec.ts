import { Permission } from '@home/shared';
import { defineFlow, findMove, FlowRegistry, stateOf, type Flow } from './define-flow';

const task = {
  waitsFor: 'organisation',
  permission: Permission.JoinDecide,
  clock: { workingDays: 3 },
} as const;

/** Open → done, with everything a flow needs. */
const sound: Flow = {
  name: 'matter',
  text: '一件事',
  table: 'matters',
  initial: 'open',
  states: { open: { text: '在办', task }, done: { text: '办好' } },
  moves: [
    { action: 'finish', from: ['open'], to: 'done', needs: Permission.JoinDecide, text: '办好' },
    { action: 'escalate', from: ['open'], to: 'same', needs: 'system', text: '上报' },
  ],
};

const withMove = (move: Partial<Flow['moves'][number]>): Flow => ({
  ...sound,
  moves: [
    ...sound.moves,
    { action: 'extra', from: ['open'], to: 'done', needs: 'applicant', text: '', ...move },
  ],
});

describe('a flow is refused at start when', () => {
  it.each<[string, Flow, RegExp]>([
    [
      'a move leads to a state that does not exist',
      withMove({ to: 'nowhere' }),
      /unknown state nowhere/,
    ],
    [
      'a move leaves a state that does not exist',
      withMove({ from: ['nowhere'] }),
      /unknown state nowhere/,
    ],
    [
      'it starts in a state that does not exist',
      { ...sound, initial: 'nowhere' },
      /unknown state nowhere/,
    ],
    [
      'a state is never reached',
      { ...sound, states: { ...sound.states, lost: { text: '' } } },
      /state lost is never reached/,
    ],
    [
      'an open state has no way out',
      { ...sound, moves: sound.moves.slice(1) },
      /open has no way out/,
    ],
    [
      'an open state cannot be escalated',
      { ...sound, moves: sound.moves.slice(0, 1) },
      /cannot be escalated/,
    ],
    [
      'a final state is left',
      withMove({ from: ['done'], to: 'open' }),
      /state done is left by extra/,
    ],
    [
      'what is open is reopened',
      withMove({ from: ['open'], to: 'done', reopens: true }),
      /extra reopens open, which is not closed/,
    ],
    [
      'one action has two meanings in a state',
      withMove({ action: 'finish' }),
      /two moves finish from open/,
    ],
    ['its table is no plain name', { ...sound, table: 'matters; DROP' }, /table name/],
  ])('%s', (_, flow, fault) => {
    expect(() => defineFlow(flow)).toThrow(fault);
  });
});

describe('a sound flow', () => {
  it('is taken as it is', () => {
    expect(defineFlow(sound)).toBe(sound);
  });

  it('is left from its end only by what reopens it', () => {
    expect(() => defineFlow(withMove({ from: ['done'], to: 'open', reopens: true }))).not.toThrow();
  });

  it('finds a move by action and state', () => {
    expect(findMove(sound, 'finish', 'open')?.to).toBe('done');
    expect(findMove(sound, 'finish', 'done')).toBeUndefined();
  });

  it('knows its states and no others', () => {
    expect(stateOf(sound, 'open').text).toBe('在办');
    expect(() => stateOf(sound, 'lost')).toThrow(/no state lost/);
  });

  it('is registered once', () => {
    const registry = new FlowRegistry();
    registry.register(sound);
    expect(registry.get('matter')).toBe(sound);
    expect(registry.list()).toEqual([sound]);
    expect(() => registry.register(sound)).toThrow(/twice/);
    expect(() => registry.get('other')).toThrow(/no flow/);
  });
});
