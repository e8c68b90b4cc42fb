import { addDays, BookingError, Permission, ruleSamples, type BookingRules } from '@home/shared';
import { outcomes } from '../../../test/support/joining-world';
import { aMeeting } from '../../../test/support/meeting';
import { PlacesWorld } from '../../../test/support/places-world';
import type { Scope } from '../../access';
import { BookingChangesService } from './bookings.changes.service';
import { BookingClock } from './bookings.clock';
import { BookingsClosingService } from './bookings.closing.service';
import { BookingsRepository } from './bookings.repository';
import { BookingsReviewService } from './bookings.review.service';
import { BookingsService } from './bookings.service';

jest.setTimeout(60_000);

let places: PlacesWorld;
beforeAll(async () => {
  places = await PlacesWorld.open('booking_series');
});
afterAll(() => places.close());
beforeEach(() => places.reset());
afterEach(async () => {
  jest.restoreAllMocks();
  expect(await places.world.broken()).toEqual([]);
});

/** A class room that somebody approves, and a court at night that nobody does. */
const classRoom = { ...ruleSamples.classRoom };
const nightCourt: BookingRules = { ...ruleSamples.nightCourt, perPersonDay: null, seriesWeeks: 20 };
const hours = [{ days: '1-7', opens: '09:00', closes: '21:00' }];

const aCourt = async (rules: BookingRules): Promise<string> =>
  (await places.aVenue({ rules, hours })).resources[0] ?? '';
const series = (who: Scope, court: string, weeks: number, time = '18:00') =>
  places.world
    .get(BookingsService)
    .bookSeries(who, { ...places.ask(court, time), weeks, purpose: '骑手球队' });
const told = async (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'ok',
    (error: unknown) => (error as { spec?: { text: string } }).spec?.text ?? String(error),
  );
const weekAfter = (weeks: number): string => addDays(places.tomorrow, weeks * 7);
/** The weeks in their order. */
const weeksNow = async (): Promise<string[]> =>
  (
    await places.world.rows<{ status: string }>(
      'SELECT status FROM bookings WHERE series_id IS NOT NULL ORDER BY starts_at',
    )
  ).map(({ status }) => status);
const openTasks = async (): Promise<number> =>
  (await places.world.rows("SELECT id FROM tasks WHERE open = 1 AND subject_type = 'booking'"))
    .length;

describe('each clash of a recurring booking', () => {
  it('says why: what one has booked oneself is not what others have', async () => {
    const court = await aCourt(classRoom);
    const [team, other] = [await places.aMember(), await places.aMember(141)];
    await places.book(team, court, '18:00', { day: weekAfter(1) });
    await places.book(other, court, '18:00', { day: weekAfter(2) });
    const { items, clashes } = await series(team, court, 4);
    expect(items.map(({ day }) => day)).toEqual([weekAfter(0), weekAfter(3)]);
    expect(clashes.map(({ text }) => text)).toEqual([
      BookingError.Overlaps.text,
      BookingError.SlotTaken.text,
    ]);
  });

  it('is in the refusal when not one week could be had', async () => {
    const { venueId, resources } = await places.aVenue({ rules: classRoom, hours });
    const [court = ''] = resources;
    const team = await places.aMember();
    await places.book(team, court, '18:00', { day: weekAfter(0) });
    const keeper = (await places.aKeeper()).scope(Permission.VenueKeep);
    await places.world.get(BookingsClosingService).close(keeper, venueId, {
      from: places.at(weekAfter(1), '09:00'),
      to: places.at(weekAfter(1), '21:00'),
      reason: '检修',
      bookings: 0,
    });
    const why = await told(series(team, court, 2));
    expect(why).toContain('一周也约不上');
    expect(why).toContain(BookingError.Overlaps.text);
    expect(why).toContain('不开放：检修');
    expect(await weeksNow()).toEqual([]);
  });

  it('that is the same for all weeks is the answer: another time would not help', async () => {
    const court = await aCourt({ ...classRoom, audience: ['own'] });
    const stranger = await places.aPerson();
    expect(await told(series(stranger, court, 3))).toBe(BookingError.NotForYou.text);
  });
});

describe('the weeks that follow', () => {
  it('follow the first that could be had, with one task for all', async () => {
    const court = await aCourt(classRoom);
    const team = await places.aMember();
    const keeper = (await places.aKeeper()).scope(Permission.BookingDecide);
    await places.book(await places.aMember(), court, '18:00');
    const { items, clashes } = await series(team, court, 4);
    expect(clashes).toHaveLength(1);
    expect(await weeksNow()).toEqual(['requested', 'following', 'following']);
    expect(await openTasks()).toBe(2);
    await places.world.get(BookingsReviewService).approve(keeper, items[0]?.id ?? '');
    expect(await weeksNow()).toEqual(['confirmed', 'confirmed', 'confirmed']);
    expect(await openTasks()).toBe(1);
  });

  it('are refused with it, and free again', async () => {
    const court = await aCourt(classRoom);
    const team = await places.aMember();
    const keeper = (await places.aKeeper()).scope(Permission.BookingDecide);
    const { items } = await series(team, court, 3);
    await places.world.get(BookingsReviewService).refuse(keeper, items[0]?.id ?? '', '那天有课');
    expect(await weeksNow()).toEqual(['refused', 'refused', 'refused']);
    const other = await places.aMember(141);
    const week = await places.book(other, court, '18:00', { day: weekAfter(2) });
    expect(week.status).toBe('requested');
  });

  it('lead when nobody answered before the first began, or when it is given back', async () => {
    const court = await aCourt({ ...classRoom, cancelUntilMinutes: 0 });
    const team = await places.aMember();
    await places.aKeeper();
    const { items } = await series(team, court, 4);
    places.world.setTime(places.at(places.tomorrow, '18:01'));
    expect(await places.world.get(BookingClock).run()).toBe(1);
    expect(await weeksNow()).toEqual(['expired', 'requested', 'following', 'following']);
    await places.world.get(BookingChangesService).cancel(team, items[1]?.id ?? '');
    expect(await weeksNow()).toEqual(['expired', 'cancelled', 'requested', 'following']);
    // One in the middle alone: the others do not notice.
    await places.world.get(BookingChangesService).cancel(team, items[3]?.id ?? '');
    expect(await weeksNow()).toEqual(['expired', 'cancelled', 'requested', 'cancelled']);
    expect(await openTasks()).toBe(1);
  });
});

describe('a recurring booking that nobody approves and no weekly quota counts', () => {
  it('spans twelve weeks at most, whatever the rules say; with a weekly quota as many as they say', async () => {
    const team = await places.aMember();
    const court = await aCourt(nightCourt);
    expect(await told(series(team, court, 13))).toBe('这里最多连约 12 周，请少约几周');
    expect((await series(team, court, 12)).items).toHaveLength(12);
    const counted = await aCourt({ ...nightCourt, perPersonWeek: 2 });
    expect((await series(team, counted, 13, '20:00')).items).toHaveLength(13);
  });

  it('is one at a time on a court; given back, there may be another', async () => {
    const [team, court] = [await places.aMember(), await aCourt(nightCourt)];
    const { items } = await series(team, court, 2);
    expect(await told(series(team, court, 2, '20:00'))).toBe(BookingError.SeriesRunning.text);
    expect((await series(await places.aMember(), court, 2, '20:00')).items).toHaveLength(2);
    expect((await series(team, await aCourt(nightCourt), 2, '20:00')).items).toHaveLength(2);
    await places.world.get(BookingChangesService).cancelSeries(team, items[0]?.seriesId ?? '');
    expect((await series(team, court, 2)).items).toHaveLength(2);
  });

  it('is not bounded where a keeper says yes or no to each', async () => {
    const [team, court] = [await places.aMember(), await aCourt(classRoom)];
    await series(team, court, 2);
    expect((await series(team, court, 2, '12:00')).items).toHaveLength(2);
  });

  const times = ['09:00', '12:00', '15:00'];
  const atOnce = (team: Scope, court: string) =>
    Promise.allSettled(times.map((time) => series(team, court, 2, time)));

  it('is one, also from several phones at once', async () => {
    const [team, court] = [await places.aMember(), await aCourt(nightCourt)];
    expect(outcomes(await atOnce(team, court))).toEqual([
      'booking.series_running',
      'booking.series_running',
      'ok',
    ]);
  });

  it('would be several, if they did not wait for each other (the negative control of the test above)', async () => {
    const [team, court] = [await places.aMember(), await aCourt(nightCourt)];
    const bookings = places.world.get(BookingsRepository);
    jest.spyOn(bookings, 'lockPerson').mockResolvedValue();
    const [hasOpenSeries, met] = [bookings.hasOpenSeries.bind(bookings), aMeeting(3)];
    jest.spyOn(bookings, 'hasOpenSeries').mockImplementation(async (...asked) => {
      const has = await hasOpenSeries(...asked);
      await met();
      return has;
    });
    expect(outcomes(await atOnce(team, court))).toEqual(['ok', 'ok', 'ok']);
  });
});
