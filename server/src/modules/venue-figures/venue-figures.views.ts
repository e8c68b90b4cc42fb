import { percentOf, type HourUse } from '@home/shared';
import { toRatingSummary } from '../../http/rating.dto';
import type { VenueFigureDto, VenueUseDto, WeekdayUseDto } from './venue-figures.dto';
import type { BookedGroup } from './venue-figures.repository';
import type { Use } from './venue-figures.rules';

/** What happened in a venue; numbers that add up, so that a total is the sum of its venues. */
export interface VenueCounts extends Use {
  readonly bookings: number;
  readonly noShows: number;
  readonly lateCancels: number;
  readonly manual: number;
  readonly ratings: number;
  readonly stars: number;
}

export const NOTHING: VenueCounts = {
  ...{ open: 0, booked: 0, publicGood: { open: 0, booked: 0 } },
  ...{ bookings: 0, noShows: 0, lateCancels: 0, manual: 0, ratings: 0, stars: 0 },
};

export function countsOf(
  use: Use,
  groups: readonly BookedGroup[],
  lateCancels: number,
): VenueCounts {
  const sum = (key: 'places' | 'noShows' | 'manual' | 'ratings' | 'stars'): number =>
    groups.reduce((total, one) => total + one[key], 0);
  return {
    ...use,
    bookings: sum('places'),
    noShows: sum('noShows'),
    lateCancels,
    manual: sum('manual'),
    ratings: sum('ratings'),
    stars: sum('stars'),
  };
}

const sumOfUse = (a: HourUse, b: HourUse): HourUse => ({
  open: a.open + b.open,
  booked: a.booked + b.booked,
});

export const sumOfCounts = (a: VenueCounts, b: VenueCounts): VenueCounts => ({
  ...sumOfUse(a, b),
  publicGood: sumOfUse(a.publicGood, b.publicGood),
  bookings: a.bookings + b.bookings,
  noShows: a.noShows + b.noShows,
  lateCancels: a.lateCancels + b.lateCancels,
  manual: a.manual + b.manual,
  ratings: a.ratings + b.ratings,
  stars: a.stars + b.stars,
});

export const toUseDto = (counts: VenueCounts): VenueUseDto => ({
  openMinutes: counts.open,
  bookedMinutes: counts.booked,
  usePercent: percentOf(counts.booked, counts.open),
  bookings: counts.bookings,
  noShows: counts.noShows,
  noShowPercent: percentOf(counts.noShows, counts.bookings),
  lateCancels: counts.lateCancels,
  manualCheckIns: counts.manual,
  publicGood: {
    openMinutes: counts.publicGood.open,
    bookedMinutes: counts.publicGood.booked,
    sharePercent: percentOf(counts.publicGood.open, counts.open),
    usePercent: percentOf(counts.publicGood.booked, counts.publicGood.open),
  },
  rating: toRatingSummary(counts.ratings, counts.stars),
});

export const toFigureDto = (
  venue: { id: string; name: string; organisationName: string },
  counts: VenueCounts,
): VenueFigureDto => ({
  id: venue.id,
  name: venue.name,
  organisationName: venue.organisationName,
  use: toUseDto(counts),
});

export const toWeek = (hours: readonly HourUse[]): WeekdayUseDto[] =>
  Array.from({ length: 7 }, (_, day) => ({
    weekday: day + 1,
    hours: hours.slice(day * 24, (day + 1) * 24).map(({ open, booked }) => ({ open, booked })),
  }));
