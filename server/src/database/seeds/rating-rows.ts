import type { Row } from './rows';

/** How often each venue was given so many stars, as the visits say. */
export function ratingRows(bookings: readonly Row[]): Row[] {
  const given = new Map<string, { venue_id: Buffer; stars: number; given: number }>();
  for (const { venue_id: venue, rating } of bookings) {
    if (!Buffer.isBuffer(venue) || typeof rating !== 'number') continue;
    const key = `${venue.toString('hex')}|${rating}`;
    const before = given.get(key)?.given ?? 0;
    given.set(key, { venue_id: venue, stars: rating, given: before + 1 });
  }
  return [...given.values()];
}
