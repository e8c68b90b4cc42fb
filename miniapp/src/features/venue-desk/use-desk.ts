import { get, post, useIntention, useResource, type GetAnswers, type PostRoutes } from '../../api';

export type Desk = GetAnswers['/venues/{id}/bookings'];
export type DeskItem = Desk['items'][number];
export type Closure = PostRoutes['/venues/{id}/closures']['body'];

export const useManagedVenues = () =>
  useResource(() => get('/venues/managed'), [], { storeAs: 'venues.managed' });

/** Who comes today, the next first; the last list stays on the phone when the network is gone. */
export function useDesk(id: string) {
  const desk = useResource(() => get('/venues/{id}/bookings', { path: { id } }), [id], {
    storeAs: `desk.${id}`,
    when: id !== '',
    onShow: true,
  });
  const scan = useIntention(async (cardCode: string, key) => {
    await post('/venues/{id}/check-in', { cardCode }, { path: { id }, key });
    await desk.reload();
    return true;
  });
  const letIn = useIntention(
    async ({ booking, reason }: { booking: string; reason: string }, key) => {
      await post('/bookings/review/{id}/check-in', { reason }, { path: { id: booking }, key });
      await desk.reload();
      return true;
    },
  );
  return { desk, scan, letIn };
}

/** What a closure would call off, before it is made. */
export function useClosure(id: string) {
  const preview = useIntention((closure: Omit<Closure, 'reason' | 'bookings'>) =>
    get('/venues/{id}/closures/preview', { path: { id }, query: { ...closure } }),
  );
  const close = useIntention((closure: Closure, key) =>
    post('/venues/{id}/closures', closure, { path: { id }, key }),
  );
  return { preview, close };
}
