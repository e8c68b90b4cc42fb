import {
  BookingError,
  countsUntilOf,
  ruleSamples,
  type AppErrorSpec,
  type BookingRules,
  type VenueSheet,
} from '@home/shared';
import { bookingAtDoor, isCheckInTime } from './bookings.door.rules';
import { cancellingOf, chargesHeld, isRefusal, planOf } from './bookings.rules';
import type { Ask, BookingRow, Desk, Plan } from './bookings.types';

const uuid = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [HALL, COURT, PERSON, SHARE] = [uuid(1), uuid(2), uuid(3), uuid(4)];
/** Monday, 10:00 in Shanghai. */
const now = new Date('2026-11-23T02:00:00Z');
const daily = (opens: string, closes: string) => [{ days: '1-7', opens, closes }];

function aSheet(rules: BookingRules, change: Partial<VenueSheet> = {}): VenueSheet {
  return {
    id: HALL,
    name: '区职工体育馆',
    organisationId: 11,
    path: '/1/11/',
    version: 1,
    resources: [{ id: COURT, name: '1 号场', kind: 'badminton', capacity: 1 }],
    hours: [
      {
        id: uuid(9),
        resourceId: null,
        hours: daily('08:00', '22:00'),
        publicGood: daily('08:00', '10:00'),
        validFrom: '2026-01-01',
        validTo: null,
        reason: null,
      },
    ],
    ruleSets: [{ id: uuid(8), placeId: HALL, version: 1, effectiveFrom: '2026-01-01', rules }],
    closures: [],
    shares: [],
    ...change,
  };
}

const aDesk = (sheet: VenueSheet, change: Partial<Desk> = {}): Desk => ({
  sheet,
  resource: sheet.resources[0] ?? { id: COURT, name: '', kind: 'other', capacity: 1 },
  member: { organisationId: 1114, path: '/1/11/111/1114/' },
  credit: [],
  takenBy: null,
  inLine: [],
  ...change,
});
/** 19:00 of a day in Shanghai unless told otherwise. */
const anAsk = (day: string, change: Partial<Ask> & { time?: string } = {}): Ask => {
  const { time = '11:00', ...rest } = change;
  return {
    resourceId: COURT,
    day,
    startsAt: new Date(`${day}T${time}:00Z`),
    slots: 1,
    companions: 0,
    ...rest,
  };
};
const answer = (desk: Desk, ask: Ask, at = now): string => {
  const plan = planOf(desk, PERSON, ask, at);
  return isRefusal(plan) ? plan.code : 'ok';
};
const told = (plan: Plan | AppErrorSpec): string => (isRefusal(plan) ? plan.text : 'ok');
const kinds = (plan: Plan | AppErrorSpec): string[] =>
  isRefusal(plan) ? [plan.code] : plan.charges.map(({ kind, quota }) => `${kind} ${quota}`);

describe('a court that looks taken', () => {
  const at = anAsk('2026-11-24');
  const taken = (takenBy: Desk['takenBy']) =>
    answer(aDesk(aSheet(ruleSamples.jiujiang), { takenBy }), at);

  it('by oneself is told so: it is one’s own booking that stands in the way', () => {
    expect(taken('self')).toBe('booking.overlaps');
    expect(taken('other')).toBe('booking.slot_taken');
    expect(taken(null)).toBe('ok');
  });
});

describe('the rules of Jiujiang', () => {
  const desk = aDesk(aSheet(ruleSamples.jiujiang));
  const missed = (id: number, at: string) => ({
    id: uuid(id),
    kind: 'no_show' as const,
    at: new Date(at),
    countsUntil: countsUntilOf(ruleSamples.jiujiang.credit, new Date(at)),
    reversesId: null,
  });

  it.each([
    ['today, later', anAsk('2026-11-23'), 'ok'],
    ['tomorrow, as it opened at eight', anAsk('2026-11-24'), 'ok'],
    ['the day after tomorrow', anAsk('2026-11-25'), BookingError.NotYetOpen.code],
    ['an hour that has begun', anAsk('2026-11-23', { time: '02:00' }), BookingError.Past.code],
    ['two hours in a row', anAsk('2026-11-24', { slots: 2 }), BookingError.TooLong.code],
    ['half past', anAsk('2026-11-24', { time: '11:30' }), BookingError.NotASlot.code],
    ['after closing', anAsk('2026-11-24', { time: '14:00' }), BookingError.NotASlot.code],
    [
      'with five companions',
      anAsk('2026-11-24', { companions: 5 }),
      BookingError.TooManyCompanions.code,
    ],
  ])('%s', (_, ask, expected) => {
    expect(answer(desk, ask)).toBe(expected);
  });

  it('say when a day opens', () => {
    expect(told(planOf(desk, PERSON, anAsk('2026-11-25'), now))).toBe(
      '还没放出来，11 月 24 日（周二）08:00开始约',
    );
    const eight = new Date('2026-11-24T00:00:00Z');
    expect(answer(desk, anAsk('2026-11-25'), new Date(eight.getTime() - 1))).toBe(
      BookingError.NotYetOpen.code,
    );
    expect(answer(desk, anAsk('2026-11-25'), eight)).toBe('ok');
  });

  it('count one a person and two a union each day', () => {
    expect(kinds(planOf(desk, PERSON, anAsk('2026-11-24'), now))).toEqual([
      'person_day 1',
      'union_day 2',
    ]);
  });

  it('bar for a year after two that did not come, and say until when', () => {
    const twice = [missed(1, '2026-03-02T04:00:00Z'), missed(2, '2026-11-02T04:00:00Z')];
    expect(answer(aDesk(desk.sheet, { credit: twice.slice(1) }), anAsk('2026-11-24'))).toBe('ok');
    const barred = planOf(aDesk(desk.sheet, { credit: twice }), PERSON, anAsk('2026-11-24'), now);
    expect(told(barred)).toBe(
      '有几次约了没来，2027 年 11 月 2 日（周二）以后才能再约；有原因可以申诉',
    );
  });

  it('are for members of the district only', () => {
    const elsewhere = { organisationId: 1211, path: '/1/12/121/1211/' };
    expect(answer(aDesk(desk.sheet, { member: elsewhere }), anAsk('2026-11-24'))).toBe(
      BookingError.NotForYou.code,
    );
    expect(answer(aDesk(desk.sheet, { member: null }), anAsk('2026-11-24'))).toBe(
      BookingError.NotForYou.code,
    );
  });

  it.each([
    [31, 'free'],
    [30, 'free'],
    [29, 'refused'],
  ])('%d minutes before it is %s to give it back', (minutes, expected) => {
    const startsAt = new Date('2026-11-24T11:00:00Z');
    const at = new Date(startsAt.getTime() - minutes * 60_000);
    expect(cancellingOf({ status: 'confirmed', startsAt, rules: ruleSamples.jiujiang }, at)).toBe(
      expected,
    );
  });

  it.each([
    [-16, false],
    [-15, true],
    [15, true],
    [16, false],
  ])('%d minutes after the start, letting in is %s', (minutes, expected) => {
    const startsAt = new Date('2026-11-24T11:00:00Z');
    const at = new Date(startsAt.getTime() + minutes * 60_000);
    expect(isCheckInTime({ startsAt, rules: ruleSamples.jiujiang }, at)).toBe(expected);
  });
});

describe('quite different rules, as configuration only', () => {
  it('the reading room: today only, anybody by real name, no quota, many at a time', () => {
    const sheet = aSheet(ruleSamples.readingRoom, {
      resources: [{ id: COURT, name: '阅览室', kind: 'reading_room', capacity: 40 }],
    });
    const guest = aDesk(sheet, { member: null });
    expect(answer(guest, anAsk('2026-11-24', { time: '04:00' }))).toBe(
      BookingError.NotYetOpen.code,
    );
    const plan = planOf(guest, PERSON, anAsk('2026-11-23', { time: '04:00', slots: 2 }), now);
    expect(kinds(plan)).toEqual(Array<string>(48).fill('seats 40'));
  });

  it('in public-good hours members only, also where guests may come', () => {
    const sheet = aSheet({ ...ruleSamples.readingRoom, horizonDays: 1 });
    const early = anAsk('2026-11-24', { time: '00:00' });
    expect(answer(aDesk(sheet, { member: null }), early)).toBe(BookingError.NotForYou.code);
    expect(answer(aDesk(sheet), early)).toBe('ok');
  });

  it('the class room: a month ahead, to be approved', () => {
    const ask = anAsk('2026-12-20', { time: '06:00', companions: 40, slots: 2 });
    const plan = planOf(aDesk(aSheet(ruleSamples.classRoom)), PERSON, ask, now);
    expect(!isRefusal(plan) && plan.rules.approval).toBe(true);
    expect(kinds(plan)).toEqual([]);
  });

  it('the night court: late cancels are written down', () => {
    const startsAt = new Date('2026-11-24T11:00:00Z');
    const at = new Date(startsAt.getTime() - 60 * 60_000);
    const rules = ruleSamples.nightCourt;
    expect(cancellingOf({ status: 'confirmed', startsAt, rules }, at)).toBe('late');
    expect(cancellingOf({ status: 'requested', startsAt, rules }, at)).toBe('free');
    expect(cancellingOf({ status: 'confirmed', startsAt, rules }, startsAt)).toBe('refused');
  });

  it('the shared hall: forty minutes at a time, the other district in its hours and within its quota', () => {
    const share = {
      id: SHARE,
      organisationId: 12,
      path: '/1/12/',
      validFrom: '2026-11-01',
      validTo: '2026-12-31',
      hours: daily('18:00', '22:00'),
      dailyQuota: 3,
    };
    const desk = aDesk(aSheet(ruleSamples.sharedHall, { shares: [share] }), {
      member: { organisationId: 1211, path: '/1/12/121/1211/' },
    });
    const plan = planOf(desk, PERSON, anAsk('2026-11-24', { time: '10:40' }), now);
    expect(kinds(plan)).toEqual(['person_week 4', 'person_day 2', 'share_day 3', 'union_day 2']);
    expect(answer(desk, anAsk('2026-11-24', { time: '04:00' }))).toBe(BookingError.NotForYou.code);
    const over = new Date('2027-01-01T02:00:00Z');
    expect(answer(desk, anAsk('2027-01-02', { time: '10:40' }), over)).toBe(
      BookingError.NotForYou.code,
    );
  });

  it('the football pitch: once a week, an hour and a half', () => {
    const plan = planOf(
      aDesk(aSheet(ruleSamples.footballPitch)),
      PERSON,
      anAsk('2026-12-05', { time: '06:00' }),
      now,
    );
    expect(kinds(plan)).toEqual(['person_week 1', 'person_day 1', 'union_day 1']);
  });
});

it('a booking gives back exactly what it took', () => {
  const sheet = aSheet(ruleSamples.sharedHall, {
    resources: [{ id: COURT, name: '大厅', kind: 'fitness', capacity: 9 }],
  });
  const plan = planOf(aDesk(sheet), PERSON, anAsk('2026-11-24', { time: '04:00' }), now);
  if (isRefusal(plan)) throw new Error(plan.code);
  const booking = {
    ...{ personId: PERSON, unionId: plan.unionId, shareId: null, placeId: HALL, day: plan.day },
    charges: [...new Set(plan.charges.map(({ kind }) => kind))],
    resource: { id: COURT, name: '大厅', capacity: 9 },
    startsAt: plan.from,
    endsAt: plan.to,
  } as unknown as BookingRow;
  const keys = (charges: readonly object[]) => charges.map((charge) => ({ ...charge, quota: 0 }));
  expect(keys(chargesHeld(booking))).toEqual(keys(plan.charges));
});

describe('at the door', () => {
  const startsAt = new Date('2026-11-24T11:00:00Z');
  const visit = (status: 'confirmed' | 'no_show' | 'checked_in', hoursLater = 0) => ({
    status,
    rules: ruleSamples.jiujiang,
    startsAt: new Date(startsAt.getTime() + hoursLater * 3_600_000),
    openedAt: new Date('2026-11-23T11:00:00Z'),
  });
  const inTime = new Date(startsAt.getTime() + 60_000);

  it.each([
    ['nobody without a booking', [], 'nothing'],
    ['who has come already', [visit('checked_in')], 'came'],
    ['who comes too early', [visit('confirmed', 2)], 'early'],
    ['who comes too late', [visit('no_show', -2)], 'late'],
    [
      'who booked later',
      [{ ...visit('confirmed'), openedAt: startsAt.getTime() + 180_000 }],
      'nothing',
    ],
  ])('not %s', (_, visits, fault) => {
    const dated = visits.map((one) => ({ ...one, openedAt: new Date(one.openedAt) }));
    expect(bookingAtDoor(dated, inTime)).toMatchObject({ fault });
  });

  it.each(['confirmed', 'no_show'] as const)('who has one of now: %s', (status) => {
    const mine = visit(status);
    expect(bookingAtDoor([visit('checked_in', -1), mine, visit('confirmed', 3)], inTime)).toEqual({
      booking: mine,
    });
  });
});
