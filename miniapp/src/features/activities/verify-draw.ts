import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { asciiBytes } from '../../platform/ascii';
import type { DrawResult } from './use-activities';

/** One thing that must hold, and whether it does. */
export interface DrawCheck {
  readonly text: string;
  readonly holds: boolean;
}

type Entry = DrawResult['entries'][number];
export type FinishedDraw = DrawResult & { readonly seed: string; readonly places: number };

/** Recomputes a finished draw from its public record, step by step as docs/verify-draw.mjs does. */
export function verifyDraw(draw: FinishedDraw): DrawCheck[] {
  const { seed, seedHash, entries, numbers, places, rule } = draw;
  const sealed = Date.parse(draw.committedAt) < Date.parse(draw.drawsAt);
  const listed = entries.map(({ number }) => number).sort((a, b) => a - b);
  const order = orderOf(seed, entries);
  return [
    {
      text: '种子就是报名以前封好的那一个，和指纹对得上',
      holds: sealed && bytesToHex(sha256(asciiBytes(seed))) === seedHash,
    },
    {
      text: `${numbers} 个号都在，一个不多，一个不少`,
      holds: listed.length === numbers && listed.every((number, at) => number === at + 1),
    },
    {
      text: '每个号几张签、谁不参加，都照事先公布的规则',
      holds: entries.every((entry) => isByRule(entry, rule)),
    },
    {
      text: '用种子重算的先后，和公布的一样',
      holds:
        order.every(({ position }, at) => position === at + 1) &&
        entries.every(({ tickets, position }) => tickets > 0 || position === null),
    },
    {
      text: `名额给了排在最前面的 ${places} 个号`,
      holds:
        order.every(({ drawn }, at) => drawn === at < places) &&
        entries.every(({ tickets, drawn }) => tickets > 0 || !drawn),
    },
  ];
}

function isByRule({ tickets, exclusion }: Entry, rule: DrawResult['rule']): boolean {
  const most = rule.secondTicketAfterLosingDays > 0 ? 2 : 1;
  if (exclusion === null) return Number.isInteger(tickets) && tickets >= 1 && tickets <= most;
  if (exclusion === 'won_recently' && rule.excludeWonWithinDays === 0) return false;
  if (exclusion === 'barred' && !rule.excludeBarred) return false;
  return tickets === 0;
}

function orderOf(seed: string, entries: readonly Entry[]): Entry[] {
  // The key is worked in once, not for thousands of numbers each: WeChat's engine on some phones compiles nothing.
  const keyed = hmac.create(sha256, asciiBytes(seed));
  return entries
    .filter(({ tickets }) => tickets > 0)
    .map((entry) => ({ entry, best: bestTicket(keyed, entry) }))
    .sort((a, b) =>
      a.best === b.best ? a.entry.number - b.entry.number : a.best < b.best ? -1 : 1,
    )
    .map(({ entry }) => entry);
}

/** A ticket is worth HMAC-SHA256 with the seed's text as key; of several the smallest counts. */
function bestTicket(keyed: ReturnType<typeof hmac.create>, { number, tickets }: Entry): string {
  const values = Array.from({ length: tickets }, (_one, at) => {
    const message = at === 0 ? String(number) : `${number}#${at + 1}`;
    return bytesToHex(keyed.clone().update(asciiBytes(message)).digest());
  });
  return values.sort()[0] ?? '';
}
