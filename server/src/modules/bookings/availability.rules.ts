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

export interface SeenSlot {
  readonly state: SlotState;
  /** Places left; 0 when it cannot be booked. */
  readonly left: number;
}

/** What somebody sees of one slot. */
export function seenSlot(
  slot: Slot,
  capacity: number,
  rules: BookingRules,
  taken: readonly Taken[],
  now: Date,
): SeenSlot {
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
