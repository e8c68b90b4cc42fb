import { errorText, get, post, useIntention, useResource } from '../../api';

/** A booking that asks for approval. */
export function useBookingReview(id: string) {
  const { data, error, reload } = useResource(
    () => get('/bookings/review/{id}', { path: { id } }),
    [id],
    { when: id !== '' },
  );
  return { booking: data, problem: error === undefined ? '' : errorText(error), reload };
}

/** Without a note it is approved. */
export const useDecideBooking = (id: string) =>
  useIntention((note: string | undefined, key) =>
    note === undefined
      ? post('/bookings/review/{id}/approve', undefined, { path: { id }, key })
      : post('/bookings/review/{id}/refuse', { note }, { path: { id }, key }),
  );

/** Somebody says why a missed visit should not count. */
export function useCreditAppeal(id: string) {
  const { data, error, reload } = useResource(
    () => get('/credit/appeals/{id}', { path: { id } }),
    [id],
    { when: id !== '' },
  );
  return { appeal: data, problem: error === undefined ? '' : errorText(error), reload };
}

/** Without a note it is accepted. */
export const useDecideCreditAppeal = (id: string) =>
  useIntention((note: string | undefined, key) =>
    note === undefined
      ? post('/credit/appeals/{id}/accept', {}, { path: { id }, key })
      : post('/credit/appeals/{id}/reject', { note }, { path: { id }, key }),
  );
