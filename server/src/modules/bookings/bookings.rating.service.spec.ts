import { Permission } from '@home/shared';
import { outcomes } from '../../../test/support/joining-world';
import { aMeeting } from '../../../test/support/meeting';
import { PlacesWorld } from '../../../test/support/places-world';
import type { Scope } from '../../access';
import { VenuesQueries } from '../venues/venues.queries';
import { BookingChangesService } from './bookings.changes.service';
import { BookingsQueries } from './bookings.queries';
import { RatingsRepository } from './ratings.repository';
import { BookingDoor } from './bookings.door.service';

jest.setTimeout(60_000);

let places: PlacesWorld;
beforeAll(async () => {
  places = await PlacesWorld.open('ratings');
});
afterAll(() => places.close());
beforeEach(() => places.reset());

const rate = (who: Scope, id: string, stars: number) =>
  places.world.get(BookingChangesService).rate(who, id, stars);
const ratingOf = async (venueId: string) =>
  (await places.world.get(VenuesQueries).get(venueId)).rating;

/** Somebody who was let in. */
async function aVisit(venueId: string, court: string, time = '19:00') {
  const who = await places.aMember();
  const { id } = await places.book(who, court, time);
  const keeper = (await places.aKeeper()).scope(Permission.VenueKeep);
  places.world.setTime(places.at(places.tomorrow, time));
  await places.world.get(BookingDoor).checkIn(keeper, id, { reason: '没带手机' });
  return { who, id };
}

describe('after a visit', () => {
  it('one tap counts, once, and everybody sees the average', async () => {
    const { venueId, resources } = await places.aVenue();
    const { who, id } = await aVisit(venueId, resources[0] ?? '');
    const booking = () => places.world.get(BookingsQueries).getMine(who, id);
    expect(await booking()).toMatchObject({ rating: null, actions: ['rate'] });
    expect(await ratingOf(venueId)).toEqual({ count: 0, average: null });
    expect(await rate(who, id, 4)).toMatchObject({ rating: 4, actions: [] });
    expect(await booking()).toMatchObject({ rating: 4, actions: [] });
    expect(await ratingOf(venueId)).toEqual({ count: 1, average: 4 });
    const [again] = outcomes(await Promise.allSettled([rate(who, id, 1)]));
    expect(again).toBe('booking.rated_before');
  });

  it('two taps at once count once', async () => {
    const { venueId, resources } = await places.aVenue();
    const { who, id } = await aVisit(venueId, resources[0] ?? '');
    const taps = await Promise.allSettled([5, 4, 3, 2, 1].map((stars) => rate(who, id, stars)));
    expect(taps.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await ratingOf(venueId)).count).toBe(1);
  });

  it('would count twice if the write did not look (the negative control of the test above)', async () => {
    const { venueId, resources } = await places.aVenue();
    const { who, id } = await aVisit(venueId, resources[0] ?? '');
    const { database } = places.world;
    const repository = places.world.get(RatingsRepository);
    const met = aMeeting(4);
    const looked = jest.spyOn(repository, 'rate').mockImplementation(async ({ venue }, stars) => {
      await met();
      await database.run('UPDATE bookings SET rating = ? WHERE id = UNHEX(?)', [
        stars,
        id.replaceAll('-', ''),
      ]);
      await database.run(
        'INSERT INTO venue_ratings (venue_id, stars, given) VALUES (UNHEX(?), ?, 1) ON DUPLICATE KEY UPDATE given = given + 1',
        [venue.id.replaceAll('-', ''), stars],
      );
      return true;
    });
    await Promise.allSettled([5, 4, 3, 2].map((stars) => rate(who, id, stars)));
    looked.mockRestore();
    expect((await ratingOf(venueId)).count).toBe(4);
  });

  it('who was not there, who comes too late, and whose visit it is not says nothing', async () => {
    const { venueId, resources } = await places.aVenue({ capacities: [1, 1] });
    const { who, id } = await aVisit(venueId, resources[0] ?? '');
    const stranger = await places.aMember();
    const refusal = async (act: Promise<unknown>) => outcomes(await Promise.allSettled([act]))[0];
    expect(await refusal(rate(stranger, id, 5))).toBe('booking.not_found');
    const { id: coming } = await places.book(stranger, resources[1] ?? '', '19:00');
    expect(await refusal(rate(stranger, coming, 5))).toBe('booking.not_ratable');
    places.world.setTime('2027-03-17T13:00:00.000Z');
    expect(await refusal(rate(who, id, 5))).toBe('booking.not_ratable');
  });
});
