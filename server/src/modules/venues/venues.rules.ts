import {
  dayText,
  rulesOn,
  type Day,
  type HoursVersion,
  type RuleVersion,
  type VenueSheet,
} from '@home/shared';

/** What holds today and what was decided for later: what a newer decision has replaced is left out. */
export function fromNowOn(
  { hours, ruleSets }: Pick<VenueSheet, 'hours' | 'ruleSets'>,
  today: Day,
): { hours: HoursVersion[]; ruleSets: RuleVersion[] } {
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
    ruleSets: withoutIdleReturns(
      lasting(
        ruleSets.filter((one) => !isOverruled(one, ruleSets)),
        ({ placeId }) => placeId,
        ({ effectiveFrom, version }) => [effectiveFrom, String(version).padStart(9, '0')],
        today,
      ),
    ),
  };
}

/** A return ends what was decided before it for that day or later; later rules of its own end a return that is to come. */
const isOverruled = (one: RuleVersion, all: readonly RuleVersion[]): boolean =>
  all.some(
    (other) =>
      other.placeId === one.placeId &&
      other.version > one.version &&
      other.effectiveFrom <= one.effectiveFrom &&
      (other.rules === null) !== (one.rules === null),
  );

/** A return to the venue's rules says something only where there are rules to return from. */
function withoutIdleReturns(versions: readonly RuleVersion[]): RuleVersion[] {
  const own = new Set<string>();
  return versions.filter(({ placeId, rules }) => {
    if (rules === null) return own.delete(placeId);
    own.add(placeId);
    return true;
  });
}

const whose = (isOwn: boolean): string => (isOwn ? '按单独的规矩' : '按场馆的规矩');

/** By whose rules a resource is booked: 按场馆的规矩，12 月 3 日（周四）起按单独的规矩. Of `versions` as `fromNowOn` leaves them. */
export function ownRulesText(
  versions: readonly RuleVersion[],
  resourceId: string,
  today: Day,
): string {
  const own = versions.filter(({ placeId }) => placeId === resourceId);
  const isInForce = ({ effectiveFrom }: RuleVersion): boolean => effectiveFrom <= today;
  return [
    whose(own.some(isInForce)),
    ...own
      .filter((one) => !isInForce(one))
      .map(
        ({ effectiveFrom, rules }) => `${dayText(effectiveFrom, today)}起${whose(rules !== null)}`,
      ),
  ].join('，');
}

/** Whether a resource has rules of its own on this day, or some are to come. */
export function hasOwnRulesFrom(
  sheet: Pick<VenueSheet, 'id' | 'ruleSets'>,
  resourceId: string,
  from: Day,
): boolean {
  const days = sheet.ruleSets.map(({ effectiveFrom }) => effectiveFrom);
  return [from, ...days.filter((day) => day > from)].some(
    (day) => rulesOn(sheet, resourceId, day)?.placeId === resourceId,
  );
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
