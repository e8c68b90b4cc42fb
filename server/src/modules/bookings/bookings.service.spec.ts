import { addDays, Permission, ruleSamples } from '@home/shared';
import { outcomes } from '../../../test/support/joining-world';
import { PlacesWorld } from '../../../test/support/places-world';
import { Database } from '../../database/database';
import { BookingChangesService } from './bookings.changes.service';
import { BookingClaims } from './bookings.claims';
import { BookingClock } from './bookings.clock';
import { BookingsClosingService } from './bookings.closing.service';
import { BookingsReviewService } from './bookings.review.service';
import { BookingsService } from './bookings.service';
import { PersonTime } from './person-time';

jest.setTimeout(60_000);

let places: PlacesWorld;
beforeAll(async () => {
  places = await PlacesWorld.open('bookings');
});
afterAll(() => places.close());
beforeEach(() => places.reset());
afterEach(() => jest.restoreAllMocks());

const holds = async (): Promise<void> => expect(await places.world.broken()).toEqual([]);
const times = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const refused = async (act: Promise<unknown>): Promise<string> => {
  const [outcome = ''] = outcomes(await Promise.allSettled([act]));
  return outcome;
};

describe('one court, many taps', () => {
  it('goes to exactly one of twenty-five, and everybody else is told it is taken', async () => {
    const rules = { ...ruleSamples.jiujiang, perUnionDay: null };
    const { resources } = await places.aVenue({ rules });
    const members = await Promise.all(times(25).map(() => places.aMember()));
    const taps = members.map((who) => places.book(who, resources[0] ?? '', '19:00'));
    const settled = outcomes(await Promise.allSettled(taps));
    expect(settled).toEqual([...Array<string>(24).fill('booking.slot_taken'), 'ok']);
    await holds();
  });

  it('is sold twice with the guard off, and the invariants say so', async () => {
    const { resources } = await places.aVenue({
      rules: { ...ruleSamples.jiujiang, perUnionDay: null },
    });
    const members = await Promise.all(times(10).map(() => places.aMember()));
    const time = places.world.get(PersonTime);
    const hold = time.hold.bind(time);
    jest.spyOn(time, 'hold').mockImplementation((holders, span, matter) => {
      const { sql, params } = hold(holders, span, matter);
      return { sql: sql.replace('INSERT INTO', 'INSERT IGNORE INTO'), params };
    });
    const taps = members.map((who) => places.book(who, resources[0] ?? '', '19:00'));
    const won = outcomes(await Promise.allSettled(taps)).filter((one) => one === 'ok');
    expect(won.length).toBeGreaterThan(1);
    expect(await places.world.broken()).toEqual(
      expect.arrayContaining(['no_double_booking', 'cells_are_bookings']),
    );
  });

  it('costs four round trips besides BEGIN and COMMIT, and the last of them alone holds rows', async () => {
    const { resources } = await places.aVenue();
    const who = await places.aMember();
    const database = places.world.get(Database);
    const [read, write, batch] = [
      jest.spyOn(database, 'execute'),
      jest.spyOn(database, 'run'),
      jest.spyOn(database, 'batch'),
    ];
    await places.book(who, resources[0] ?? '', '19:00');
    // With the key's claim and its answer, which the interceptor writes, four.
    expect([read.mock.calls.length, write.mock.calls.length, batch.mock.calls.length]).toEqual([
      1, 0, 1,
    ]);
  });
});

describe('quotas', () => {
  it('of a union: two courts a day, however many tap at once', async () => {
    const { resources } = await places.aVenue({ capacities: [1, 1, 1, 1, 1, 1] });
    const members = await Promise.all(times(6).map(() => places.aMember()));
    const taps = members.map((who, i) => places.book(who, resources[i] ?? '', '19:00'));
    const settled = outcomes(await Promise.allSettled(taps));
    expect(settled).toEqual([...Array<string>(4).fill('booking.quota'), 'ok', 'ok']);
    await holds();
  });

  it('of a person: one court a day, told in the words of the rule', async () => {
    const { resources } = await places.aVenue({ capacities: [1, 1] });
    const who = await places.aMember();
    const taps = [
      places.book(who, resources[0] ?? '', '18:00'),
      places.book(who, resources[1] ?? '', '20:00'),
    ];
    expect(outcomes(await Promise.allSettled(taps))).toEqual(['booking.quota', 'ok']);
    await expect(places.book(who, resources[1] ?? '', '21:00')).rejects.toMatchObject({
      spec: { text: '约满了：每人每天最多 1 次，请换一天或换一处' },
    });
    await holds();
  });

  it('are free again after a cancel', async () => {
    const { resources } = await places.aVenue();
    const who = await places.aMember();
    const booked = await places.book(who, resources[0] ?? '', '19:00');
    await places.world.get(BookingChangesService).cancel(who, booked.id);
    await holds();
    expect((await places.book(who, resources[0] ?? '', '20:00')).status).toBe('confirmed');
    await holds();
  });

  it('are broken with the counters off, and the invariants say so', async () => {
    const { resources } = await places.aVenue({ capacities: [1, 1, 1, 1] });
    const claims = places.world.get(BookingClaims);
    const statements = claims.statementsFor.bind(claims);
    jest
      .spyOn(claims, 'statementsFor')
      .mockImplementation((...args) =>
        statements(...args).filter(({ sql }) => !sql.includes('booking_counters')),
      );
    const members = await Promise.all(times(4).map(() => places.aMember()));
    const taps = members.map((who, i) => places.book(who, resources[i] ?? '', '19:00'));
    expect(outcomes(await Promise.allSettled(taps))).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(await places.world.broken()).toEqual(['counters_count']);
  });
});

describe('a reading room of three', () => {
  const rules = ruleSamples.readingRoom;
  const hours = [{ days: '1-7', opens: '08:00', closes: '20:00' }];

  it('takes three at a time, also when they overlap in part only', async () => {
    const { resources } = await places.aVenue({ rules, hours, capacities: [3] });
    const people = await Promise.all(times(8).map(() => places.aPerson()));
    const day = places.today;
    const taps = people.map((who, i) =>
      places.book(who, resources[0] ?? '', i % 2 === 0 ? '12:00' : '14:00', { day, slots: 2 }),
    );
    const settled = outcomes(await Promise.allSettled(taps));
    expect(settled.filter((one) => one === 'ok').length).toBe(3);
    await holds();
  });
});

describe('one person', () => {
  it('is never in two places at one time, also across midnight and two venues', async () => {
    const night = [{ days: '1-7', opens: '12:30', closes: '12:30' }];
    const rules = { ...ruleSamples.jiujiang, perPersonDay: null, perUnionDay: null };
    const [one, two] = [
      await places.aVenue({ rules, hours: night }),
      await places.aVenue({ rules, hours: [{ days: '1-7', opens: '00:00', closes: '02:00' }] }),
    ];
    const who = await places.aMember();
    const late = await places.book(who, one.resources[0] ?? '', '23:30', { day: places.today });
    expect(late.whenText).toContain('23:30–次日 00:30');
    expect(await refused(places.book(who, two.resources[0] ?? '', '00:00'))).toBe(
      'booking.overlaps',
    );
    const both = [
      places.book(who, one.resources[0] ?? '', '18:30'),
      places.book(who, (await places.aVenue({ rules })).resources[0] ?? '', '18:00'),
    ];
    expect(outcomes(await Promise.allSettled(both))).toEqual(['booking.overlaps', 'ok']);
    await holds();
  });
});

describe('another time instead', () => {
  it('is one act: the old time is kept when the new one is taken', async () => {
    const { resources } = await places.aVenue();
    const [court = ''] = resources;
    const [one, two] = [await places.aMember(), await places.aMember(141)];
    const mine = await places.book(one, court, '18:00');
    await places.book(two, court, '19:00');
    const changes = places.world.get(BookingChangesService);
    const move = (time: string) => changes.reschedule(one, mine.id, places.ask(court, time));
    expect(await refused(move('19:00'))).toBe('booking.slot_taken');
    await holds();
    expect((await move('20:00')).whenText).toContain('20:00–21:00');
    await holds();
    expect((await places.book(await places.aMember(141), court, '18:00')).status).toBe('confirmed');
  });

  it('and a cancel at the same moment leave one outcome and no trace of the other', async () => {
    const { resources } = await places.aVenue();
    const [court = ''] = resources;
    const changes = places.world.get(BookingChangesService);
    for (const _ of times(5)) {
      const who = await places.aMember(_ % 2 === 0 ? 140 : 141);
      const mine = await places.book(who, court, '18:00');
      await Promise.allSettled([
        changes.reschedule(who, mine.id, places.ask(court, '21:00')),
        changes.cancel(who, mine.id),
      ]);
      await Promise.allSettled([changes.cancel(who, mine.id)]);
      await holds();
    }
  });
});

describe('a closure', () => {
  it('lists who is hit, needs the reason, cancels and tells; whoever books meanwhile is not missed', async () => {
    const { venueId, resources } = await places.aVenue({ capacities: [1, 1, 1, 1] });
    const members = await Promise.all(times(2).map(() => places.aMember()));
    for (const [i, who] of members.entries()) await places.book(who, resources[i] ?? '', '19:00');
    const keeper = (await places.aKeeper()).scope(Permission.VenueKeep);
    const closing = places.world.get(BookingsClosingService);
    const [from, to] = [places.at(places.tomorrow, '18:30'), places.at(places.tomorrow, '20:30')];
    const hit = await closing.preview(keeper, venueId, { from, to });
    expect(hit).toHaveLength(2);
    const close = (bookings: number) =>
      closing.close(keeper, venueId, { from, to, reason: '漏水，正在修', bookings });
    expect(await refused(close(1))).toBe('venue.closure_unread');
    const others = await Promise.all(times(6).map(() => places.aMember(141)));
    const settled = await Promise.allSettled([
      close(2),
      ...others.map((who, i) => places.book(who, resources[2 + (i % 2)] ?? '', '19:00')),
    ]);
    expect(settled.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    await holds();
    if (settled[0]?.status === 'rejected')
      await close((await closing.preview(keeper, venueId, { from, to })).length);
    await holds();
    const [told] = await places.world.rows<{ body: string }>(
      "SELECT body FROM messages WHERE kind = 'booking_called_off' LIMIT 1",
    );
    expect(told?.body).toContain('漏水，正在修');
    expect(
      await refused(places.book(others[0] ?? (members[0] as never), resources[3] ?? '', '19:00')),
    ).toBe('booking.closed');
  });
});

describe('approval', () => {
  const hours = [{ days: '1-7', opens: '09:00', closes: '21:00' }];
  const room = () => places.aVenue({ rules: ruleSamples.classRoom, hours });

  it('of a team whose first week the venue calls off is asked for with the next', async () => {
    const { venueId, resources } = await room();
    const keeper = (await places.aKeeper()).scope(Permission.VenueKeep);
    const team = await places.aMember();
    const ask = places.ask(resources[0] ?? '', '18:00');
    await places.world
      .get(BookingsService)
      .bookSeries(team, { ...ask, weeks: 3, purpose: '安全培训' });
    const [from, to] = [places.at(ask.day, '17:00'), places.at(ask.day, '20:00')];
    const closed = { from, to, reason: '检修', bookings: 1 };
    await places.world.get(BookingsClosingService).close(keeper, venueId, closed);
    const weeks = await places.world.rows<{ status: string }>(
      'SELECT status FROM bookings ORDER BY starts_at',
    );
    expect(weeks.map(({ status }) => status)).toEqual(['called_off', 'requested', 'following']);
    await holds();
  });

  it('is asked of the keeper, holds the time meanwhile, and rises when nobody answers', async () => {
    const { resources } = await room();
    const keeper = await places.aKeeper();
    const [one, two] = [await places.aMember(), await places.aMember()];
    const asked = await places.book(one, resources[0] ?? '', '18:00', { purpose: '安全培训' });
    expect(asked.statusText).toBe('等批准');
    expect(await refused(places.book(two, resources[0] ?? '', '18:00'))).toBe('booking.slot_taken');
    await holds();
    await places.world
      .get(BookingsReviewService)
      .approve(keeper.scope(Permission.BookingDecide), asked.id);
    await holds();
  });

  it('of twelve weeks is one decision, and each clash is told', async () => {
    const { resources } = await room();
    const keeper = (await places.aKeeper()).scope(Permission.BookingDecide);
    const [team, other] = [await places.aMember(), await places.aMember(141)];
    const [court = ''] = resources;
    await places.book(other, court, '18:00', { day: addDays(places.tomorrow, 14) });
    const service = places.world.get(BookingsService);
    const series = await service.bookSeries(team, {
      ...places.ask(court, '18:00'),
      weeks: 5,
      purpose: '骑手球队',
    });
    expect(series.items).toHaveLength(4);
    expect(series.clashes).toEqual([
      expect.objectContaining({ day: addDays(places.tomorrow, 14) }),
    ]);
    const open = await places.world.rows('SELECT id FROM tasks WHERE open = 1');
    expect(open).toHaveLength(2);
    await holds();
    const [first, second] = series.items;
    // The first week is given back: the next one is asked for in its place.
    await places.world.get(BookingChangesService).cancel(team, first?.id ?? '');
    await holds();
    await places.world.get(BookingsReviewService).approve(keeper, second?.id ?? '');
    const states = await places.world.rows<{ status: string; n: number | string }>(
      'SELECT status, COUNT(*) AS n FROM bookings WHERE series_id IS NOT NULL GROUP BY status ORDER BY status',
    );
    expect(states.map(({ status, n }) => [status, Number(n)])).toEqual([
      ['cancelled', 1],
      ['confirmed', 3],
    ]);
    await holds();
  });

  it('begins with a week that can be booked today: nobody takes a day of next year', async () => {
    const { resources } = await room();
    const [team, court = ''] = [await places.aMember(), ...resources];
    const far = places.ask(court, '18:00', { day: addDays(places.tomorrow, 70) });
    const asked = { ...far, weeks: 2, purpose: '骑手球队' };
    expect(await refused(places.world.get(BookingsService).bookSeries(team, asked))).toBe(
      'booking.not_yet_open',
    );
    await holds();
  });

  it('is given back whole in one act: the weeks to come are free, and no task stays open', async () => {
    const { resources } = await room();
    await places.aKeeper();
    const [team, other] = [await places.aMember(), await places.aMember(141)];
    const [court = ''] = resources;
    const { items } = await places.world.get(BookingsService).bookSeries(team, {
      ...places.ask(court, '18:00'),
      weeks: 3,
      purpose: '骑手球队',
    });
    const seriesId = items[0]?.seriesId ?? '';
    const changes = places.world.get(BookingChangesService);
    const theirs = changes.cancelSeries(other, seriesId);
    expect(await refused(theirs)).toBe('booking.not_found');
    // Two taps at once: one act, and the other finds nothing left to give back.
    const taps = times(2).map(() => changes.cancelSeries(team, seriesId));
    const settled = outcomes(await Promise.allSettled(taps));
    expect(settled.filter((one) => one === 'ok')).toHaveLength(1);
    expect(await places.world.rows('SELECT id FROM tasks WHERE open = 1')).toEqual([]);
    await holds();
    expect((await places.book(other, court, '18:00')).status).toBe('requested');
    await holds();
  });

  it('given back too late for one week, that week stays and is told; the others are free', async () => {
    const rules = { ...ruleSamples.nightCourt, seriesWeeks: 4 };
    const { resources } = await places.aVenue({ rules });
    const team = await places.aMember();
    const series = await places.world.get(BookingsService).bookSeries(team, {
      ...places.ask(resources[0] ?? '', '18:00'),
      weeks: 3,
      purpose: '骑手球队',
    });
    expect(series.items.map(({ status }) => status)).toEqual(Array(3).fill('confirmed'));
    places.world.setTime(places.at(places.tomorrow, '17:30'));
    const changes = places.world.get(BookingChangesService);
    const answer = await changes.cancelSeries(team, series.items[0]?.seriesId ?? '');
    expect(answer.items.map(({ day }) => day)).toEqual(series.items.slice(1).map(({ day }) => day));
    expect(answer.clashes).toEqual([
      expect.objectContaining({
        day: series.items[0]?.day,
        text: expect.stringContaining('会记一次'),
      }),
    ]);
    await holds();
  });

  it('that nobody gave before it begins is over', async () => {
    const { resources } = await room();
    await places.aKeeper();
    const asked = await places.book(await places.aMember(), resources[0] ?? '', '18:00');
    places.world.setTime(places.at(places.tomorrow, '18:01'));
    expect(await places.world.get(BookingClock).run()).toBe(1);
    const [row] = await places.world.rows<{ status: string }>(
      'SELECT status FROM bookings WHERE id = ?',
      [asked.id],
    );
    expect(row?.status).toBe('expired');
    await holds();
  });
});
