import { createHash, createHmac } from 'node:crypto';

/** What takes part, as it is published: a number and how many tickets it has. */
export interface Ticketed {
  readonly number: number;
  readonly tickets: number;
}

/** SHA-256 of the seed's hexadecimal text: what is published before anybody enters. */
export const seedHashOf = (seed: string): Buffer =>
  createHash('sha256').update(seed, 'utf8').digest();

/** The value of one ticket: HMAC-SHA256, the seed's text as key. The first ticket's message is the number alone. */
const ticketValue = (seed: string, number: number, ticket: number): string =>
  createHmac('sha256', seed)
    .update(ticket === 1 ? String(number) : `${number}#${ticket}`, 'utf8')
    .digest('hex');

/** The smallest of somebody's tickets counts. */
export function bestTicket(seed: string, { number, tickets }: Ticketed): string {
  let best = ticketValue(seed, number, 1);
  for (let ticket = 2; ticket <= tickets; ticket += 1) {
    const value = ticketValue(seed, number, ticket);
    if (value < best) best = value;
  }
  return best;
}

/**
 * The order of a draw, first first: by the smallest ticket, by number should two be equal. Whoever has no ticket is
 * left out. docs/verify-draw.mjs says the same without this code.
 */
export function drawOrder<T extends Ticketed>(seed: string, entries: readonly T[]): T[] {
  return entries
    .filter(({ tickets }) => tickets > 0)
    .map((entry) => ({ entry, best: bestTicket(seed, entry) }))
    .sort((a, b) =>
      a.best === b.best ? a.entry.number - b.entry.number : a.best < b.best ? -1 : 1,
    )
    .map(({ entry }) => entry);
}
