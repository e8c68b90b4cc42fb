import {
  bookingStatuses,
  cellsOf,
  countsUntilOf,
  creditKindTexts,
  dayBucket,
  isKeyOf,
  ruleSamples,
  shanghaiDay,
  weekBucket,
  type BookingRules,
  type CheckInWay,
} from '@home/shared';
import { bookingFlow } from '../../modules/bookings/booking.flow';
import { idOfNumber } from '../../modules/bookings/bookings.rules';
import { binToUuid, uuidToBin } from '../ids';
import { MatterHistory, type Act, type World } from './matter-history';
import { addToLine } from './line-rows';
import { matterRows, type MatterRows } from './matter-rows';
import type { Moments } from './moments';
import { UNIONS } from './organisations';
import { pastBookings } from './past-bookings';
import { ratingRows } from './rating-rows';
import { demoPerson } from './persons';
import { hourOf } from './place-rows';
import { HALL, placeId } from './places';
import type { Row } from './rows';
import { seedId } from './seed-ids';

export interface BookingStory {
  readonly who: string;
  readonly venue: string;
  /** Whose organisation looks after it. */
  readonly organisationId: number;
  readonly resource: string;
  readonly rules: BookingRules;
  /** The resource whose own rules hold; absent: the venue's. */
  readonly ownRules?: true;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly acts: readonly Act[];
  readonly purpose?: string;
  /** Of a recurring booking: the same for all its weeks. */
  readonly series?: string;
  /** Stars for the visit. */
  readonly stars?: number;
  /** How they were let in; absent: with their card. */
  readonly by?: CheckInWay;
}

export interface BookingRows {
  bookings: Row[];
  held_cells: Row[];
  booking_counters: Row[];
  credit_entries: Row[];
  slot_lines: Row[];
  waitlist_entries: Row[];
  venue_ratings: Row[];
  matters: MatterRows[];
}

const MINUTE_MS = 60_000;

/** Who waits for court 1 tomorrow at seven, in their order. */
const IN_LINE = ['chair', 'member-03'];

/** What is booked: tomorrow evening as on the screens, two evenings of the member's past, a course, and a team's weeks. */
function stories(moments: Moments): BookingStory[] {
  const before = (at: Date, hours: number): Date => new Date(at.getTime() - hours * 3_600_000);
  const court = (
    who: string,
    n: number,
    day: number,
    hour: number,
    later: Act[] = [],
  ): BookingStory => {
    const startsAt = hourOf(moments, day, hour);
    const at = day > 0 ? moments.minutesAgo(20 + n) : before(startsAt, 10);
    return {
      ...{ who, venue: HALL, organisationId: UNIONS.district, resource: `court-${n}` },
      rules: ruleSamples.jiujiang,
      ...{ startsAt, minutes: 60, acts: [{ action: 'book', status: 'confirmed', at }, ...later] },
    };
  };
  const after = (day: number, hour: number, minutes: number): Date =>
    new Date(hourOf(moments, day, hour).getTime() + minutes * MINUTE_MS);
  return [
    court('member', 2, 1, 19),
    court('chair-1112', 1, 1, 19),
    court('chair-1111', 3, 1, 19),
    court('chair-1115', 2, 1, 17),
    ...IN_LINE.map((who, i) => ({
      ...court(who, 1, 1, 19),
      acts: [{ action: 'queue', status: 'queued', at: moments.minutesAgo(15 - i) }],
    })),
    court('member', 1, -3, 19, [{ action: 'check_in', by: 'venue-keeper', at: after(-3, 19, -4) }]),
    court('member', 3, -12, 20, [{ action: 'miss', at: after(-12, 20, 16) }]),
    {
      ...{ who: 'member', venue: 'library', resource: 'class', ownRules: true },
      organisationId: UNIONS.district,
      ...{ rules: ruleSamples.classRoom, startsAt: hourOf(moments, 8, 18.5), minutes: 90 },
      acts: [{ action: 'request', at: moments.minutesAgo(50) }],
      purpose: '骑手交通安全课',
    },
    ...[2, 9, 16, 23].map((day, week) => ({
      ...{ who: 'chair', venue: 'library', resource: 'class', ownRules: true as const },
      organisationId: UNIONS.district,
      ...{ rules: ruleSamples.classRoom, startsAt: hourOf(moments, day, 20), minutes: 90 },
      acts: [
        {
          action: 'request',
          ...(week === 0 ? {} : { status: 'following' }),
          at: moments.minutesAgo(150),
        },
        { action: 'approve', by: 'venue-keeper', at: moments.minutesAgo(110) },
      ],
      purpose: '骑手读书会',
      series: 'reading-club',
    })),
  ];
}

export function bookingRows(
  world: World,
  moments: Moments,
  memberships: readonly Row[],
): BookingRows {
  const unionOf = new Map(
    memberships.map((row) => [
      binToUuid(row['person_id'] as Buffer),
      Number(row['organisation_id']),
    ]),
  );
  const all: BookingRows = {
    bookings: [],
    held_cells: [],
    booking_counters: [],
    credit_entries: [],
    slot_lines: [],
    waitlist_entries: [],
    venue_ratings: [],
    matters: [],
  };
  const counters = new Map<string, Row>();
  const told = stories(moments);
  for (const story of [...told, ...pastBookings(moments, unionOf, told)]) {
    const { personId } = demoPerson(story.who);
    addStory(all, counters, world, story, unionOf.get(personId) ?? null);
  }
  all.booking_counters.push(...counters.values());
  all.venue_ratings.push(...ratingRows(all.bookings));
  return all;
}

function addStory(
  all: BookingRows,
  counters: Map<string, Row>,
  world: World,
  story: BookingStory,
  unionId: number | null,
): void {
  const { who, resource, rules, startsAt, acts } = story;
  const person = demoPerson(who);
  const week = story.series === undefined ? '' : `:${dayBucket(shanghaiDay(startsAt))}`;
  const key = `booking:${who}:${resource}:${acts[0]?.action}:${acts.length}${week}`;
  const id = seedId(key, acts[0]?.at);
  const history = new MatterHistory(world, bookingFlow, story.organisationId, who).play(acts);
  const endsAt = new Date(startsAt.getTime() + story.minutes * MINUTE_MS);
  const day = shanghaiDay(startsAt);
  const place = story.ownRules ? placeId('resource', resource) : placeId('venue', story.venue);
  const isHeld = isKeyOf(bookingStatuses, history.state) && bookingStatuses[history.state].holds;
  const charge = (kind: string, bucket: number, subject: string, quota: number): void => {
    if (!isHeld) return;
    const key = `${kind}:${bucket}:${subject}:${place}`;
    const used = Number(counters.get(key)?.['used'] ?? 0) + 1;
    if (used > quota) throw new Error(`story: ${who} is one too many in ${kind}`);
    counters.set(key, {
      ...{ bucket, kind, subject_id: uuidToBin(subject), place_id: uuidToBin(place), used, quota },
    });
  };
  const charges: string[] = [];
  if (rules.perPersonWeek !== null) charges.push('person_week');
  if (rules.perPersonDay !== null) charges.push('person_day');
  if (rules.perUnionDay !== null && unionId !== null) charges.push('union_day');
  if (rules.perPersonWeek !== null)
    charge('person_week', weekBucket(day), person.personId, rules.perPersonWeek);
  if (rules.perPersonDay !== null)
    charge('person_day', dayBucket(day), person.personId, rules.perPersonDay);
  if (rules.perUnionDay !== null && unionId !== null)
    charge('union_day', dayBucket(day), idOfNumber(unionId), rules.perUnionDay);
  const arriveBy = new Date(startsAt.getTime() + rules.arriveByMinutes * MINUTE_MS);
  const ruleSet = placeId('rules', story.ownRules ? resource : story.venue);
  all.bookings.push({
    id: uuidToBin(id),
    status: history.state,
    organisation_id: history.organisationId,
    person_id: uuidToBin(person.personId),
    venue_id: uuidToBin(placeId('venue', story.venue)),
    resource_id: uuidToBin(placeId('resource', resource)),
    union_id: unionId,
    rule_set_id: uuidToBin(ruleSet),
    place_id: uuidToBin(place),
    charges: history.state === 'queued' ? '' : charges.join(','),
    series_id: story.series === undefined ? null : uuidToBin(seedId(`series:${story.series}`)),
    starts_at: startsAt,
    ends_at: endsAt,
    day,
    companions: 0,
    purpose: story.purpose ?? null,
    checked_in_by: history.state === 'checked_in' ? (story.by ?? 'card') : null,
    checked_in_at: history.state === 'checked_in' ? history.movedAt : null,
    recorded_at: history.state === 'checked_in' ? history.movedAt : null,
    rating: history.state === 'checked_in' ? (story.stars ?? null) : null,
    act_at: history.state === 'requested' || history.state === 'queued' ? startsAt : arriveBy,
    opened_at: acts[0]?.at ?? startsAt,
    moved_at: history.movedAt,
    closed_at: history.closedAt,
  });
  // What is long over is let go by the retention job.
  const cells = isHeld ? cellsOf({ from: startsAt, to: endsAt }) : [];
  for (const cell of cells)
    for (const holder of [person.personId, placeId('resource', resource)])
      all.held_cells.push({ cell, holder_id: uuidToBin(holder), matter_id: uuidToBin(id) });
  const kind = history.state === 'cancelled' ? 'late_cancel' : 'no_show';
  if (history.state === 'no_show' || history.state === 'cancelled')
    all.credit_entries.push({
      id: uuidToBin(seedId(`credit:${id}`, history.movedAt)),
      person_id: uuidToBin(person.personId),
      venue_id: uuidToBin(placeId('venue', story.venue)),
      matter_id: uuidToBin(id),
      kind,
      reverses_id: null,
      rule_set_id: uuidToBin(ruleSet),
      counts_until: countsUntilOf(rules.credit, history.movedAt),
      reason: creditKindTexts[kind],
      at: history.movedAt,
    });
  all.matters.push(matterRows(bookingFlow.name, id, history, person));
  if (history.state === 'queued') addToLine(all, world, story, id);
}
