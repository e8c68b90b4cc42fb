import { clockText } from '@home/shared';
import type { GetAnswers } from '../../api';

export type Availability = GetAnswers['/venues/{id}/availability'];
export type VenueDay = Availability['days'][number];
export type ResourceDay = VenueDay['resources'][number];
export type Slot = ResourceDay['slots'][number];

export const dayParts = [
  { code: 'morning', text: '上午' },
  { code: 'afternoon', text: '下午' },
  { code: 'evening', text: '晚上' },
] as const;
export type DayPart = (typeof dayParts)[number]['code'];

/** So many times stand on one screen; more are shown a part of the day at a time. */
const ROWS_AT_ONCE = 6;
const HOUR_MS = 3_600_000;
const NOON = 12;
const EVENING = 18;

/** Which part of its day a slot belongs to; what lies past midnight is still that day's evening. */
export function partOf(day: string, { startsAt }: Pick<Slot, 'startsAt'>): DayPart {
  const hour = (Date.parse(startsAt) - Date.parse(`${day}T00:00:00+08:00`)) / HOUR_MS;
  return hour < NOON ? 'morning' : hour < EVENING ? 'afternoon' : 'evening';
}

/** The parts that have slots at all, in order; none when the whole day stands on one screen. */
export function partsOf({ day, resources }: VenueDay): (typeof dayParts)[number][] {
  if (gridOf(day, resources, undefined).length <= ROWS_AT_ONCE) return [];
  const found = new Set(resources.flatMap(({ slots }) => slots.map((slot) => partOf(day, slot))));
  return dayParts.filter(({ code }) => found.has(code));
}

/** What is shown first: where something is free, else where something is still to come. */
export function firstPart({ day, resources }: VenueDay): DayPart {
  const slots = resources.flatMap((resource) => resource.slots);
  const earliest = (wanted: (slot: Slot) => boolean) =>
    slots.filter(wanted).sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))[0];
  const slot =
    earliest(({ state }) => state === 'free' || state === 'mine') ??
    earliest(({ state }) => state !== 'past') ??
    slots.at(-1);
  return slot ? partOf(day, slot) : 'morning';
}

export interface GridRow {
  readonly startsAt: string;
  readonly startText: string;
  /** One for each resource; undefined where its slots begin at other times. */
  readonly cells: readonly (Slot | undefined)[];
}

/** Times down, resources across; of the whole day without a part. */
export function gridOf(
  day: string,
  resources: readonly ResourceDay[],
  part: DayPart | undefined,
): GridRow[] {
  const starts = new Map<string, string>();
  for (const { slots } of resources)
    for (const slot of slots)
      if (part === undefined || partOf(day, slot) === part)
        starts.set(slot.startsAt, slot.startText);
  return [...starts]
    .sort(([a], [b]) => Date.parse(a) - Date.parse(b))
    .map(([startsAt, startText]) => ({
      startsAt,
      startText,
      cells: resources.map(({ slots }) => slots.find((slot) => slot.startsAt === startsAt)),
    }));
}

/** Full: one may get in line for it, or is in it. */
export const mayWait = ({ state, canWait, isWaiting }: Slot): boolean =>
  state === 'full' && (canWait || isWaiting);

/** Slots in a row of one resource. */
export interface Picked {
  readonly resourceId: string;
  readonly startsAt: string;
  readonly slots: number;
}

/** The picked slots themselves; empty when they are no longer there or no longer free. */
export function slotsOf({ resources }: VenueDay, picked: Picked | undefined): readonly Slot[] {
  const slots = resources.find(({ id }) => id === picked?.resourceId)?.slots ?? [];
  const from = slots.findIndex(({ startsAt }) => startsAt === picked?.startsAt);
  const found = from < 0 ? [] : slots.slice(from, from + (picked?.slots ?? 0));
  return found.length === picked?.slots && found.every(({ state }) => state === 'free')
    ? found
    : [];
}

/**
 * What is picked after a tap: beside what is picked it grows (as far as the rule lets it), on its edge it shrinks, anywhere
 * else it begins anew. A cell that is not free changes nothing.
 */
export function afterTap(
  day: VenueDay,
  picked: Picked | undefined,
  resourceId: string,
  startsAt: string,
): Picked | undefined {
  const resource = day.resources.find(({ id }) => id === resourceId);
  const at = resource?.slots.findIndex((slot) => slot.startsAt === startsAt) ?? -1;
  if (!resource || resource.slots[at]?.state !== 'free') return picked;
  const anew = { resourceId, startsAt, slots: 1 };
  if (picked?.resourceId !== resourceId) return anew;
  const from = resource.slots.findIndex((slot) => slot.startsAt === picked.startsAt);
  const to = from + picked.slots - 1;
  if (at === from) return picked.slots === 1 ? undefined : shrunkAtStart(resource, picked, from);
  if (at === to) return { ...picked, slots: picked.slots - 1 };
  if (picked.slots >= resource.maxSlots) return anew;
  if (at === to + 1 && meet(resource, to)) return { ...picked, slots: picked.slots + 1 };
  if (at === from - 1 && meet(resource, at))
    return { resourceId, startsAt, slots: picked.slots + 1 };
  return anew;
}

const meet = ({ slots }: ResourceDay, at: number): boolean =>
  slots[at]?.endsAt === slots[at + 1]?.startsAt;

function shrunkAtStart({ slots }: ResourceDay, picked: Picked, from: number): Picked {
  const next = slots[from + 1];
  return next ? { ...picked, startsAt: next.startsAt, slots: picked.slots - 1 } : picked;
}

/** '19:00–21:00'. */
export function timesText(slots: readonly Slot[]): string {
  const [first, last] = [slots[0], slots.at(-1)];
  if (!first || !last) return '';
  return `${clockText(new Date(first.startsAt))}–${clockText(new Date(last.endsAt))}`;
}
