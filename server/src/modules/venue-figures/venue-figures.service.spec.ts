import {
  addDays,
  Permission,
  ruleSamples,
  startOfDay,
  weekdayOf,
  type BookingStatus,
  type Day,
} from '@home/shared';
import { outcomes } from '../../../test/support/joining-world';
import { PlacesWorld, type PlacesVenue } from '../../../test/support/places-world';
import { readSheet } from '../../../test/support/read-sheet';
import { newId, uuidToBin } from '../../database/ids';
import { insertRows } from '../../database/seeds/rows';
import { BookingChangesService } from '../bookings/bookings.changes.service';
import { BookingDoor } from '../bookings/bookings.door.service';
import { VenueFiguresQueries } from './venue-figures.queries';
import { VenueFiguresWorkbook } from './venue-figures.workbook';

jest.setTimeout(60_000);

/** Two weeks before the Monday on which the world begins. */
const FROM = '2027-02-15';
const TO = '2027-02-28';
const MINUTE_MS = 60_000;

let places: PlacesWorld;
beforeAll(async () => {
  places = await PlacesWorld.open('venue_figures');
});
afterAll(() => places.close());
beforeEach(() => places.reset());

const cadre = async (organisationId = 12) =>
  (await places.world.anOfficeHolder('cadre', organisationId)).scope(Permission.FiguresRead);
const figures = () => places.world.get(VenueFiguresQueries);
const get = async (venueId: string, period: object = { from: FROM, to: TO }) =>
  figures().get(await cadre(), venueId, period);

/** In place for as long as the period. */
async function anOldVenue(venue: Parameters<PlacesWorld['aVenue']>[0] = {}) {
  const made = await places.aVenue(venue);
  await places.world.database.run("UPDATE resources SET created_at = '2026-06-01'", []);
  return made;
}

interface Booked {
  readonly resource: string;
  readonly day: Day;
  readonly from: number;
  readonly minutes: number;
  readonly status: BookingStatus;
  readonly by?: 'card' | 'manual';
  readonly stars?: number;
}

/** As they stand after the visits; `from`: minutes after the midnight of the opening. */
const bookings = ({ venueId }: PlacesVenue, booked: readonly Booked[]) =>
  insertRows(
    places.world.database,
    'bookings',
    booked.map(({ resource, day, from, minutes, status, by, stars }) => {
      const starts = new Date(startOfDay(day).getTime() + from * MINUTE_MS);
      const venue = uuidToBin(venueId);
      return {
        ...{ id: uuidToBin(newId()), status, organisation_id: 12, person_id: uuidToBin(newId()) },
        ...{ venue_id: venue, resource_id: uuidToBin(resource), rule_set_id: venue },
        ...{ place_id: venue, charges: '', starts_at: starts, day, companions: 0 },
        ends_at: new Date(starts.getTime() + minutes * MINUTE_MS),
        ...{ checked_in_by: by ?? null, rating: stars ?? null },
        ...{ act_at: starts, opened_at: starts, moved_at: starts },
        closed_at: status === 'confirmed' ? null : starts,
      };
    }),
  );
const aBooking = (venue: PlacesVenue, one: Booked) => bookings(venue, [one]);

describe('the use of a venue', () => {
  it('counts who came, who did not, and who was let in by hand; not what was given back', async () => {
    const venue = await anOldVenue({
      publicGood: [{ days: '1-7', opens: '17:00', closes: '18:00' }],
    });
    const resource = venue.resources[0] ?? '';
    const at = (day: Day, hour: number) => ({ resource, day, from: hour * 60, minutes: 60 });
    await aBooking(venue, { ...at(FROM, 17), status: 'checked_in', by: 'card', stars: 5 });
    await aBooking(venue, { ...at(FROM, 18), status: 'checked_in', by: 'manual', stars: 4 });
    await aBooking(venue, { ...at(FROM, 19), status: 'no_show' });
    await aBooking(venue, { ...at(TO, 20), status: 'confirmed' });
    for (const status of ['cancelled', 'called_off', 'refused', 'expired', 'requested'] as const)
      await aBooking(venue, { ...at(TO, 21), status });
    const { venue: figure, week } = await get(venue.venueId);
    expect(figure.use).toEqual({
      // Fourteen days of five hours.
      openMinutes: 14 * 300,
      bookedMinutes: 240,
      usePercent: 6,
      bookings: 4,
      noShows: 1,
      noShowPercent: 25,
      lateCancels: 0,
      manualCheckIns: 1,
      publicGood: { openMinutes: 14 * 60, bookedMinutes: 60, sharePercent: 20, usePercent: 7 },
      rating: { count: 2, average: 4.5 },
    });
    // Monday 17:00 of two Mondays, one of them booked.
    expect(week[0]?.hours[17]).toEqual({ open: 120, booked: 60 });
    expect(week[6]?.hours[20]).toEqual({ open: 120, booked: 60 });
    expect(week[0]?.hours[9]).toEqual({ open: 0, booked: 0 });
  });

  it('of today is that of the slots that are over', async () => {
    const venue = await anOldVenue();
    const today = places.today;
    await aBooking(venue, {
      ...{ resource: venue.resources[0] ?? '', day: today, from: 17 * 60, minutes: 60 },
      status: 'confirmed',
    });
    expect((await get(venue.venueId, { from: today })).venue.use.openMinutes).toBe(0);
    places.world.setTime(places.at(today, '18:30'));
    const { use } = (await get(venue.venueId, { from: today })).venue;
    expect(use).toMatchObject({ openMinutes: 60, bookedMinutes: 60, bookings: 1 });
  });

  it('counts a late cancel from the ledger, until it is taken back', async () => {
    const rules = { ...ruleSamples.nightCourt, audience: ['own'] as const, opensAt: '00:00' };
    const { venueId, resources } = await places.aVenue({ rules });
    const who = await places.aMember();
    const { id } = await places.book(who, resources[0] ?? '', '19:00');
    places.world.setTime(places.at(places.tomorrow, '18:00'));
    await places.world.get(BookingChangesService).cancel(who, id);
    const use = async () => (await get(venueId, {})).venue.use;
    expect(await use()).toMatchObject({ bookings: 0, lateCancels: 1 });
    await places.world.database.run(
      `INSERT INTO credit_entries (id, person_id, venue_id, matter_id, kind, reverses_id, rule_set_id, counts_until, reason, at)
       SELECT ?, person_id, venue_id, matter_id, 'reversal', id, rule_set_id, counts_until, '', at FROM credit_entries`,
      [uuidToBin(newId())],
    );
    expect((await use()).lateCancels).toBe(0);
  });

  it('sees a visit from the booking to the door', async () => {
    const { venueId, resources } = await places.aVenue();
    const { id } = await places.book(await places.aMember(), resources[0] ?? '', '19:00');
    places.world.setTime(places.at(places.tomorrow, '19:00'));
    const keeper = (await places.aKeeper()).scope(Permission.VenueKeep);
    await places.world.get(BookingDoor).checkIn(keeper, id, { reason: '没带手机' });
    places.world.setTime(places.at(places.tomorrow, '20:00'));
    const { use } = (await get(venueId, {})).venue;
    expect(use).toMatchObject({ bookings: 1, noShows: 0, manualCheckIns: 1, bookedMinutes: 60 });
  });
});

describe('counted minute by minute', () => {
  const slot = 45;
  const hours = [
    { days: '1-5', opens: '12:30', closes: '16:15' },
    { days: '6,7', opens: '22:00', closes: '04:00' },
  ];
  const publicGood = [{ days: '1-7', opens: '13:15', closes: '14:45' }];
  const rules = { ...ruleSamples.jiujiang, slotMinutes: slot };
  /** A small generator of its own: the same days in every run. */
  const dice = (seed: number) => () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;

  /** The openings of a weekday (Monday 1), in minutes after its midnight, cut to whole slots. */
  const openingOf = (weekday: number) => (weekday <= 5 ? [750, 975] : [1320, 1680]);

  it.each([1, 2, 3])('the use of a random fortnight is the same (%d)', async (seed) => {
    const roll = dice(seed * 7_919);
    const capacities = [1, 4, 12];
    const venue = await anOldVenue({ capacities, hours, publicGood, rules });
    const weekdayOn = (day: Day) => weekdayOf(day) || 7;
    const days = Array.from({ length: 14 }, (_, i) => addDays(FROM, i));
    // The second resource is shut for an afternoon, which touches the slots it lies in.
    const shut = { day: addDays(FROM, 2), from: 800, to: 850 };
    await places.world.database.run(
      `INSERT INTO closures (id, venue_id, resource_id, starts_at, ends_at, reason, assignment_id, created_at)
       VALUES (?, ?, ?, ?, ?, '检修', ?, ?)`,
      [
        ...[uuidToBin(newId()), uuidToBin(venue.venueId), uuidToBin(venue.resources[1] ?? '')],
        new Date(startOfDay(shut.day).getTime() + shut.from * MINUTE_MS),
        new Date(startOfDay(shut.day).getTime() + shut.to * MINUTE_MS),
        ...[uuidToBin(newId()), places.world.now()],
      ],
    );
    const expected = Array.from({ length: 168 }, () => ({ open: 0, booked: 0 }));
    const kept = { openMinutes: 0, bookedMinutes: 0 };
    const booked: Booked[] = [];
    for (const [i, resource] of venue.resources.entries()) {
      const capacity = capacities[i] ?? 1;
      for (const day of days) {
        const [opens = 0, closes = 0] = openingOf(weekdayOn(day));
        const count = Math.floor((closes - opens) / slot);
        const taken = Array.from({ length: 3 * 1440 }, () => 0);
        for (let n = 0; n < count; n += 1) {
          for (let place = 0; place < capacity; place += 1) {
            if (roll() > 0.4) continue;
            const from = opens + n * slot;
            const status = roll() < 0.2 ? 'cancelled' : roll() < 0.5 ? 'no_show' : 'checked_in';
            booked.push({ resource, day, from, minutes: slot, status });
            if (status === 'cancelled') continue;
            for (let minute = from; minute < from + slot; minute += 1)
              taken[minute] = (taken[minute] ?? 0) + 1;
          }
        }
        for (let minute = opens; minute < opens + count * slot; minute += 1) {
          const start = opens + Math.floor((minute - opens) / slot) * slot;
          const isShut = i === 1 && day === shut.day && start < shut.to && start + slot > shut.from;
          if (isShut) continue;
          const moment = addDays(day, Math.floor(minute / 1440));
          const cell = expected[(weekdayOn(moment) - 1) * 24 + (Math.floor(minute / 60) % 24)];
          if (!cell) throw new Error('no such hour');
          cell.open += capacity;
          cell.booked += taken[minute] ?? 0;
          if (start >= 795 && start + slot <= 885) {
            kept.openMinutes += capacity;
            kept.bookedMinutes += taken[minute] ?? 0;
          }
        }
      }
    }
    await bookings(venue, booked);
    const { week, venue: figure } = await get(venue.venueId);
    expect(week.flatMap((day) => day.hours)).toEqual(expected);
    const sum = (key: 'open' | 'booked') => expected.reduce((total, one) => total + one[key], 0);
    expect(figure.use).toMatchObject({
      openMinutes: sum('open'),
      bookedMinutes: sum('booked'),
      publicGood: kept,
      bookings: booked.filter(({ status }) => status !== 'cancelled').length,
    });
    expect(sum('booked')).toBeGreaterThan(0);
    expect(kept.bookedMinutes).toBeGreaterThan(0);
  });
});

describe('who sees which venues', () => {
  it('the list is that of the subtree, and its total is the sum of its lines', async () => {
    const [own, below] = [await anOldVenue(), await anOldVenue({ organisationId: 120 })];
    const foreign = await anOldVenue({ organisationId: 13 });
    for (const venue of [own, below, foreign])
      await aBooking(venue, {
        ...{ resource: venue.resources[0] ?? '', day: FROM, from: 17 * 60, minutes: 60 },
        status: 'no_show',
      });
    const scope = await cadre();
    const { items, total } = await figures().list(scope, { from: FROM, to: TO });
    expect(items.map(({ id }) => id).sort()).toEqual([own.venueId, below.venueId].sort());
    const sum = (key: 'openMinutes' | 'bookedMinutes' | 'bookings' | 'noShows') =>
      items.reduce((all, { use }) => all + use[key], 0);
    for (const key of ['openMinutes', 'bookedMinutes', 'bookings', 'noShows'] as const)
      expect(total[key]).toBe(sum(key));
    expect(total).toMatchObject({ bookings: 2, noShowPercent: 100 });
    const outside = await Promise.allSettled([
      figures().get(scope, foreign.venueId, {}),
      figures().get(scope, newId(), {}),
    ]);
    expect(outcomes(outside)).toEqual(['venue.not_found', 'venue.not_found']);
  });

  it('without a venue there is nothing to count, and no percentage', async () => {
    const { items, total } = await figures().list(await cadre(13), {});
    expect(items).toEqual([]);
    expect(total).toMatchObject({ openMinutes: 0, usePercent: null, noShowPercent: null });
  });

  it.each([
    ['figures.too_long', { from: '2026-01-01' }],
    ['figures.backwards', { from: TO, to: FROM }],
    ['figures.no_such_day', { from: '2027-02-30' }],
  ])('a period is refused with %s', async (code, period) => {
    const scope = await cadre();
    const [outcome] = outcomes(await Promise.allSettled([figures().list(scope, period)]));
    expect(outcome).toBe(code);
  });
});

it('the workbook says the same as the screen', async () => {
  const venue = await anOldVenue();
  await aBooking(venue, {
    ...{ resource: venue.resources[0] ?? '', day: FROM, from: 17 * 60, minutes: 60 },
    status: 'checked_in',
    by: 'card',
  });
  const file = await places.world
    .get(VenueFiguresWorkbook)
    .write(await cadre(), { from: FROM, to: TO });
  const [headings, line, total] = readSheet(file);
  expect(headings?.slice(0, 6)).toEqual([
    '场馆',
    '管理的工会',
    '开放（小时 × 位）',
    '约出（小时 × 位）',
    '使用率',
    '预约',
  ]);
  expect(line?.slice(0, 6)).toEqual(['区职工体育馆', expect.any(String), '70', '1', '1%', '1']);
  expect(total?.[0]).toBe('合计');
  expect(total?.slice(2)).toEqual(line?.slice(2));
});
