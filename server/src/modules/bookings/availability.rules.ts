import {
  bookableFrom,
  overlaps,
  type BookingRules,
  type Slot,
  type SlotState,
  type Span,
} from '@home/shared';

export interface Taken extends Span {
  readonly isMine: boolean;
}

/** The line for a slot, as far as there is one. */
export interface SeenLine extends Span {
  /** Freed places that are kept for it. */
  readonly kept: number;
  readonly waiting: number;
  readonly isWaiting: boolean;
}

export interface SeenSlot {
  readonly state: SlotState;
  /** Places left; 0 when it cannot be booked. */
  readonly left: number;
  /** How many are in line, and whether the viewer is one of them or may be. */
  readonly waiting: number;
  readonly isWaiting: boolean;
  readonly canWait: boolean;
}

/** A resource on a day, as it is seen now. */
export interface SeenPlace {
  readonly capacity: number;
  readonly rules: BookingRules;
  readonly taken: readonly Taken[];
  readonly lines: readonly SeenLine[];
}

/** What somebody sees of one slot. */
export function seenSlot(slot: Slot, place: SeenPlace, now: Date): SeenSlot {
  const { rules, lines, taken } = place;
  const line = lines.find((one) => isSame(one, slot));
  const kept = lines
    .filter((one) => overlaps(one, slot))
    .flatMap((one) => Array.from({ length: one.kept }, () => ({ ...one, isMine: false })));
  const seen = stateOf(slot, { ...place, taken: [...taken, ...kept] }, now);
  const isFull = seen.state === 'full';
  return {
    ...seen,
    waiting: isFull ? (line?.waiting ?? 0) : 0,
    isWaiting: isFull && (line?.isWaiting ?? false),
    canWait: isFull && bookableFrom(rules, slot.day) <= now,
  };
}

const isSame = (a: Span, b: Span): boolean =>
  a.from.getTime() === b.from.getTime() && a.to.getTime() === b.to.getTime();

function stateOf(
  slot: Slot,
  { capacity, rules, taken }: SeenPlace,
  now: Date,
): Pick<SeenSlot, 'state' | 'left'> {
  const here = taken.filter((span) => overlaps(span, slot));
  if (here.some(({ isMine }) => isMine)) return { state: 'mine', left: 0 };
  if (slot.closedFor !== null) return { state: 'closed', left: 0 };
  if (slot.from <= now) return { state: 'past', left: 0 };
  const left = Math.max(0, capacity - mostAtOnce(here, slot));
  if (left === 0) return { state: 'full', left: 0 };
  return { state: bookableFrom(rules, slot.day) > now ? 'not_open' : 'free', left };
}

/** The most that are there at one moment of the slot: two who follow each other take one place. */
function mostAtOnce(spans: readonly Span[], slot: Span): number {
  const moments = [slot.from, ...spans.map(({ from }) => from)].filter(
    (moment) => moment >= slot.from && moment < slot.to,
  );
  const at = (moment: Date): number =>
    spans.filter(({ from, to }) => from <= moment && moment < to).length;
  return Math.max(0, ...moments.map(at));
}
