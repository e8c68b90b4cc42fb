import { post, useIntention, type PostRoutes } from '../../api';

export type Series = PostRoutes['/bookings/series']['answer'];
type SeriesBody = PostRoutes['/bookings/series']['body'];

/** The same time for some weeks, in one act. */
export const useBookSeries = () =>
  useIntention((body: SeriesBody, key) => post('/bookings/series', body, { key }));

/** All weeks that are still to come. */
export const useCancelSeries = () =>
  useIntention((id: string, key) =>
    post('/bookings/mine/series/{id}/cancel', undefined, { path: { id }, key }),
  );
