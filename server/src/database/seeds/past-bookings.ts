import {
  addDays,
  dayBucket,
  ruleSamples,
  shanghaiDay,
  weekdayOf,
  type BookingRules,
} from '@home/shared';
import type { BookingStory } from './booking-rows';
import type { Act } from './matter-history';
import type { Moments } from './moments';
import { UNIONS } from './organisations';
import { demoPerson, MEMBER_SLUGS } from './persons';
import { hourOf } from './place-rows';
import { HALL } from './places';

/** What was played at in the three weeks before today. */
const DAYS = 21;
const MINUTE_MS = 60_000;

/** A place that is wanted at these hours; `chance`: in per cent, one more for every hour of a weekend. */
interface Wanted {
  readonly venue: string;
  readonly organisationId: number;
  readonly resource: string;
  readonly rules: BookingRules;
  readonly hours: readonly (readonly [hour: number, chance: number])[];
  readonly minutes: number;
  readonly who: readonly string[];
}

/** What is said of one visit after the other; of every third nothing. */
const STARS = [5, 5, 0, 4, 5, 0, 5, 5, 0, 3, 5, 0, 5, 4, 0] as const;

const EVENINGS = [
  [17, 12],
  [18, 22],
  [19, 60],
  [20, 45],
  [21, 15],
] as const;

const slugs = (from: number, to: number): string[] => MEMBER_SLUGS.slice(from - 1, to);

/** Members for longer than what is told; the hall is the district's, the table of the bridge for its own. */
const OF_DISTRICT = [...slugs(1, 5), ...slugs(7, 14), ...slugs(19, 19), ...slugs(21, 25)];
const OF_BRIDGE = slugs(28, 30);

const WANTED: readonly Wanted[] = [
  ...[1, 2, 3].map((n) => ({
    ...{ venue: HALL, organisationId: UNIONS.district, resource: `court-${n}` },
    ...{ rules: ruleSamples.jiujiang, hours: EVENINGS, minutes: 60, who: OF_DISTRICT },
  })),
  {
    ...{ venue: 'night', organisationId: UNIONS.district, resource: 'night-court' },
    rules: ruleSamples.nightCourt,
    hours: [
      [15.5, 12],
      [21.5, 35],
      [23.5, 25],
    ],
    ...{ minutes: 60, who: OF_DISTRICT },
  },
  {
    ...{ venue: 'bridge-gym', organisationId: UNIONS.bridge, resource: 'table' },
    rules: ruleSamples.sharedHall,
    hours: [
      [12, 30],
      [18, 40],
      [20, 30],
    ],
    ...{ minutes: 40, who: OF_BRIDGE },
  },
];

/** Bookings that are over, the same in every run: mostly kept, a few missed, at night some given back too late. */
export function pastBookings(
  moments: Moments,
  unionOf: ReadonlyMap<string, number>,
  told: readonly BookingStory[],
): BookingStory[] {
  const book = new PastBook(moments, unionOf, told);
  for (let ago = DAYS; ago >= 1; ago -= 1)
    for (const wanted of WANTED)
      for (const [hour, chance] of wanted.hours) book.ask(wanted, -ago, hour, chance);
  return book.stories;
}

class PastBook {
  readonly stories: BookingStory[] = [];
  private readonly taken = new Set<string>();
  private readonly ofUnion = new Map<string, number>();
  private readonly missed = new Set<string>();
  private visits = 0;
  private dice = 20_261_123;

  constructor(
    private readonly moments: Moments,
    private readonly unionOf: ReadonlyMap<string, number>,
    /** What is booked already. */
    private readonly told: readonly BookingStory[],
  ) {}

  ask(wanted: Wanted, day: number, hour: number, chance: number): void {
    const startsAt = hourOf(this.moments, day, hour);
    const date = shanghaiDay(startsAt);
    const isWeekend = [0, 6].includes(weekdayOf(date));
    if (this.roll(100) >= chance + (isWeekend ? 25 : 0)) return;
    const isTold = this.told.some(
      (one) => one.resource === wanted.resource && one.startsAt.getTime() === startsAt.getTime(),
    );
    if (isTold) return;
    const first = this.roll(wanted.who.length);
    const who = [...wanted.who.slice(first), ...wanted.who.slice(0, first)].find((one) =>
      this.mayBook(one, wanted, date),
    );
    if (who === undefined) return;
    this.taken.add(`${who}|${date}`);
    const union = this.unionKey(who, wanted, date);
    this.ofUnion.set(union, (this.ofUnion.get(union) ?? 0) + 1);
    const { venue, organisationId, resource, rules, minutes } = wanted;
    const [end, by] = this.endOf(who, wanted, startsAt);
    this.stories.push({
      ...{ who, venue, organisationId, resource, rules, startsAt, minutes },
      acts: [{ action: 'book', status: 'confirmed', at: this.before(startsAt, 9 * 60) }, end],
      ...(by ? { by } : {}),
      ...this.ratingOf(),
    });
  }

  /** Two of three say how it was, most of them that it was good. */
  private ratingOf(): Pick<BookingStory, 'stars'> {
    this.visits += 1;
    const stars = STARS[this.visits % STARS.length];
    return stars ? { stars } : {};
  }

  /** Once a day a person; two of a union in one place, at most so many a week. */
  private mayBook(who: string, wanted: Wanted, date: string): boolean {
    const neighbours = [-1, 0, 1].map((n) => `${who}|${addDays(date, n)}`);
    const union = this.ofUnion.get(this.unionKey(who, wanted, date)) ?? 0;
    const isFree = !neighbours.some((key) => this.taken.has(key));
    // The member of the stories played that evening with the union's other place.
    return isFree && union < (wanted.rules.perUnionDay ?? Infinity) - 1;
  }

  private endOf(who: string, { venue, rules }: Wanted, startsAt: Date): [Act, BookingStory['by']?] {
    const key = `${who}|${venue}`;
    const isMissed = !this.missed.has(key) && this.roll(100) < 14;
    if (isMissed) this.missed.add(key);
    if (isMissed && rules.lateCancel === 'counted' && this.roll(2) === 0)
      return [{ action: 'cancel', at: this.before(startsAt, 40) }];
    const missedAt = this.before(startsAt, -rules.arriveByMinutes - 1);
    if (isMissed) return [{ action: 'miss', at: missedAt }];
    const at = this.before(startsAt, this.roll(14) + 1);
    return venue === HALL && this.roll(5) === 0
      ? [{ action: 'check_in', by: 'venue-keeper', at }, 'manual']
      : [{ action: 'scan_in', at }, 'code'];
  }

  private unionKey(who: string, { venue }: Wanted, date: string): string {
    const union = this.unionOf.get(demoPerson(who).personId) ?? 0;
    return `${union}|${venue}|${dayBucket(date)}`;
  }

  private before = (at: Date, minutes: number): Date =>
    new Date(at.getTime() - minutes * MINUTE_MS);

  private roll(sides: number): number {
    this.dice = (this.dice * 48_271) % 2_147_483_647;
    return this.dice % sides;
  }
}
