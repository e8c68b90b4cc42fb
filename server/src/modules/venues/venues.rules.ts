import type { Day, HoursVersion, RuleSet, VenueSheet } from '@home/shared';

/** What holds today and what was decided for later: what a newer decision has replaced is left out. */
export function fromNowOn(
  { hours, ruleSets }: Pick<VenueSheet, 'hours' | 'ruleSets'>,
  today: Day,
): { hours: HoursVersion[]; ruleSets: RuleSet[] } {
  return {
    hours: [
      ...lasting(
        hours.filter(({ validTo }) => validTo === null),
        ({ resourceId }) => resourceId ?? '',
        ({ validFrom, id }) => [validFrom, id],
        today,
      ),
      ...hours
        .filter(({ validTo }) => validTo !== null && validTo >= today)
        .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1)),
    ],
    ruleSets: lasting(
      ruleSets,
      ({ placeId }) => placeId,
      ({ effectiveFrom, version }) => [effectiveFrom, String(version).padStart(9, '0')],
      today,
    ),
  };
}

/** Of each place the last that is in force, and of each later day the last. */
function lasting<T>(
  all: readonly T[],
  placeOf: (one: T) => string,
  orderOf: (one: T) => readonly [Day, string],
  today: Day,
): T[] {
  const kept = new Map<string, T>();
  const ordered = [...all].sort((a, b) => (orderOf(a).join('|') < orderOf(b).join('|') ? -1 : 1));
  for (const one of ordered) {
    const [from] = orderOf(one);
    kept.set(`${from <= today ? '' : from}|${placeOf(one)}`, one);
  }
  return [...kept.values()].sort((a, b) => (orderOf(a)[0] < orderOf(b)[0] ? -1 : 1));
}

export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

const METRES_A_DEGREE = 111_320;

/** As the crow flies; good to a few metres inside a city. */
export function metresBetween(a: Place, b: Place): number {
  const scale = Math.cos((a.latitude * Math.PI) / 180);
  const north = (a.latitude - b.latitude) * METRES_A_DEGREE;
  const east = (a.longitude - b.longitude) * METRES_A_DEGREE * scale;
  return Math.round(Math.hypot(north, east));
}
