import { get, post, useIntention, useResource, type GetAnswers } from '../../api';

export type MyBookings = GetAnswers['/bookings/mine'];
export type Booking = GetAnswers['/bookings/mine/{id}'];

/** Also without a network, once seen. */
export const useMyBookings = () =>
  useResource(() => get('/bookings/mine'), [], { storeAs: 'bookings.mine', onShow: true });

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
