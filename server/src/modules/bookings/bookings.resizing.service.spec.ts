import { Permission, ruleSamples } from '@home/shared';
import { outcomes } from '../../../test/support/joining-world';
import { PlacesWorld } from '../../../test/support/places-world';
import type { Scope } from '../../access';
import { VenuesPublic } from '../venues/venues.public';
import { BookingChangesService } from './bookings.changes.service';
import { BookingLineService } from './bookings.line.service';
import { BookingsRepository } from './bookings.repository';
import { BookingsResizingService } from './bookings.resizing.service';

jest.setTimeout(60_000);

const NOON = '12:00';
const reason = '椅子坏了';

let places: PlacesWorld;
let cadre: Scope;
beforeAll(async () => {
  places = await PlacesWorld.open('resizing');
});
afterAll(() => places.close());
beforeEach(() => places.reset());
afterEach(() => jest.restoreAllMocks());

const holds = async (): Promise<void> => expect(await places.world.broken()).toEqual([]);
const refused = async (act: Promise<unknown>): Promise<string | undefined> =>
  outcomes(await Promise.allSettled([act]))[0];
const people = async (count: number): Promise<Scope[]> => {
  const all: Scope[] = [];
  while (all.length < count) all.push(await places.aPerson());
  return all;
};
const states = async (): Promise<string[]> =>
  (
    await places.world.rows<{ status: string }>(
      'SELECT status FROM bookings ORDER BY opened_at, id',
    )
  ).map(({ status }) => status);
const told = (kind: string): Promise<{ body: string }[]> =>
  places.world.rows(`SELECT body FROM messages WHERE kind = '${kind}'`);

/** A reading room that so many have booked at noon, one after the other. */
async function aRoom(capacity: number, booked: number) {
  const hours = [{ days: '1-7', opens: '08:00', closes: '20:00' }];
  const rules = { ...ruleSamples.readingRoom, horizonDays: 1 };
  const { venueId, resources } = await places.aVenue({ rules, hours, capacities: [capacity] });
  const room = resources[0] ?? '';
  const book = (who: Scope, time = NOON) => places.book(who, room, time);
  cadre = (await places.world.anOfficeHolder('cadre', 12)).scope(Permission.VenueManage);
  const holders = await people(booked);
  const ids: string[] = [];
  for (const who of holders) ids.push((await book(who)).id);
  const resizing = places.world.get(BookingsResizingService);
  return {
    book,
    holders,
    ids,
    wait: (who: Scope) => {
      const { day, startsAt } = places.ask(room, NOON);
      return places.world.get(BookingLineService).join(who, { resourceId: room, day, startsAt });
    },
    preview: async (to: number) =>
      (await resizing.preview(cadre, venueId, room, to)).map(({ id }) => id),
    resize: (to: number, bookings: number, why?: string) =>
      resizing.resize(cadre, venueId, room, {
        ...{ capacity: to, bookings },
        ...(why === undefined ? {} : { reason: why }),
      }),
  };
}

describe('fewer places', () => {
  it('are shown before, need a reason, and send away who booked last', async () => {
    const { book, ids, preview, resize } = await aRoom(4, 3);
    expect(await preview(3)).toEqual([]);
    expect(await preview(2)).toEqual([ids[2]]);
    expect(await refused(resize(2, 0))).toBe('venue.resize_unread');
    expect(await refused(resize(2, 1))).toBe('venue.reason_missing');
    await resize(2, 1, reason);
    expect(await states()).toEqual(['confirmed', 'confirmed', 'called_off']);
    expect((await told('booking_called_off'))[0]?.body).toContain(reason);
    const [late] = await people(1);
    expect(await refused(book(late ?? cadre))).toBe('booking.slot_taken');
    expect((await book(late ?? cadre, '14:00')).status).toBe('confirmed');
    await holds();
  });

  it('take back what was kept for the line, whose people stay in it and come first later', async () => {
    const { holders, ids, wait, preview, resize } = await aRoom(3, 3);
    const [first] = await people(1);
    await wait(first ?? cadre);
    await places.world.get(BookingChangesService).cancel(holders[0] ?? cadre, ids[0] ?? '');
    expect(await preview(2)).toEqual([]);
    await resize(2, 0);
    await places.world.settle();
    expect(await states()).toEqual(['cancelled', 'confirmed', 'confirmed', 'queued']);
    await holds();
    await resize(3, 0);
    await places.world.settle();
    expect((await states())[3]).toBe('offered');
    await holds();
  });

  it('end an offer that nobody has answered before they touch a booking, and say why', async () => {
    const { holders, ids, wait, resize } = await aRoom(3, 3);
    const [first, second] = await people(2);
    await wait(first ?? cadre);
    await wait(second ?? cadre);
    await places.world.get(BookingChangesService).cancel(holders[0] ?? cadre, ids[0] ?? '');
    await places.world.settle();
    await resize(2, 1, reason);
    await places.world.settle();
    expect(await states()).toEqual([
      'cancelled',
      'confirmed',
      'confirmed',
      'not_reached',
      'queued',
    ]);
    expect((await told('booking_not_reached'))[0]?.body).toContain(reason);
    await holds();
  });

  it('do not send away who is there', async () => {
    const { preview, resize } = await aRoom(4, 3);
    places.world.setTime(places.at(places.tomorrow, '12:05'));
    expect(await refused(preview(2))).toBe('venue.too_small');
    expect(await refused(resize(2, 1, reason))).toBe('venue.too_small');
    expect(await refused(resize(3, 0))).toBe('ok');
  });

  it('are none of one court, which is booked whole', async () => {
    await aRoom(2, 0);
    const { venueId, resources } = await places.aVenue();
    const act = places.world
      .get(BookingsResizingService)
      .resize(cadre, venueId, resources[0] ?? '', { capacity: 4, bookings: 0 });
    expect(await refused(act)).toBe('venue.one_at_a_time');
  });
});

describe('at the same moment', () => {
  it('six who book and one who takes places away: nobody is missed', async () => {
    for (let round = 0; round < 6; round += 1) {
      await places.reset();
      const { book, preview, resize } = await aRoom(6, 0);
      const taps = (await people(6)).map((who) => book(who));
      await Promise.allSettled([...taps, resize(2, 0)]);
      await holds();
      const out = await preview(2);
      await resize(2, out.length, reason);
      expect((await states()).filter((one) => one === 'confirmed').length).toBeLessThanOrEqual(2);
      await holds();
    }
  });

  it('would be missed if nobody had to wait (the negative control)', async () => {
    const { book, resize } = await aRoom(6, 0);
    const six = await people(6);
    jest.spyOn(places.world.get(VenuesPublic), 'nextVersion').mockResolvedValue();
    const bookings = places.world.get(BookingsRepository);
    const look = bookings.listSeated.bind(bookings);
    jest.spyOn(bookings, 'listSeated').mockImplementation(async (...args) => {
      const seen = await look(...args);
      await Promise.all(six.map((who) => book(who)));
      return seen;
    });
    await resize(2, 0);
    expect(await places.world.broken()).toContain('capacity_kept');
  });
});
