import { get, post, useIntention, useResource, type GetAnswers } from '../../api';
import { noteServerTime } from '../../api/server-clock';

export type MyBookings = GetAnswers['/bookings/mine'];
export type Booking = GetAnswers['/bookings/mine/{id}'];

/** Also without a network, once seen. */
export const useMyBookings = () =>
  useResource(loadMine, [], { storeAs: 'bookings.mine', onShow: true });

async function loadMine(): Promise<MyBookings> {
  const mine = await get('/bookings/mine');
  noteServerTime(mine.serverTime);
  return mine;
}

export const useBooking = (id: string) =>
  useResource(() => get('/bookings/mine/{id}', { path: { id } }), [id], {
    storeAs: `booking.${id}`,
    when: id !== '',
    onShow: true,
  });

export const useCancelBooking = () =>
  useIntention((id: string, key) =>
    post('/bookings/mine/{id}/cancel', undefined, { path: { id }, key }),
  );

export const useRateVisit = () =>
  useIntention(({ id, rating }: { id: string; rating: number }, key) =>
    post('/bookings/mine/{id}/rate', { rating }, { path: { id }, key }),
  );
