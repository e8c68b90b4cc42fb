import { get, post, useIntention, useResource, type PostRoutes, type Resource } from '../../api';
import type { GetAnswers } from '../../api';
import { currentPlace } from '../../platform/location';
import type { Availability } from './grid';

export type VenueListItem = GetAnswers['/venues']['items'][number];
export type Venue = GetAnswers['/venues/{id}'];
export type BookBody = PostRoutes['/bookings']['body'];

/** Venues of the city, the nearest first where the person shares a place. */
export function useVenues(): Resource<{ items: VenueListItem[]; placed: boolean }> {
  const load = async () => {
    const place = await currentPlace();
    const { items } = place
      ? await get('/venues/nearby', { query: { ...place }, viewer: 'none' })
      : await get('/venues', { viewer: 'none' });
    return { items, placed: place !== undefined };
  };
  return useResource(load, [], { storeAs: 'venues' });
}

export const useVenue = (id: string): Resource<Venue> =>
  useResource(() => get('/venues/{id}', { path: { id }, viewer: 'none' }), [id], {
    storeAs: `venue.${id}`,
    when: id !== '',
  });

/** Never a stored copy: what was free an hour ago is no answer. */
export const useAvailability = (id: string, day: string | undefined): Resource<Availability> =>
  useResource(
    () => get('/venues/{id}/availability', { path: { id }, query: { day }, viewer: 'optional' }),
    [id, day],
    { when: id !== '', onShow: true },
  );

/** Gets in line for a slot that is full. */
export const useWaitForSlot = () =>
  useIntention((body: PostRoutes['/bookings/wait']['body'], key) =>
    post('/bookings/wait', body, { key }),
  );

/** Books, or moves the booking `move` to what is picked. */
export const useBook = (move: string | undefined) =>
  useIntention((body: BookBody, key) =>
    move
      ? post('/bookings/mine/{id}/reschedule', body, { path: { id: move }, key })
      : post('/bookings', body, { key }),
  );
