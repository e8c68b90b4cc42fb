import { get, post, useIntention, useResource, type GetAnswers, type PostRoutes } from '../../api';
import { noteServerTime } from '../../api/server-clock';

export type Desk = GetAnswers['/venues/{id}/bookings'];
export type DeskItem = Desk['items'][number];
export type ConcernedList = GetAnswers['/venues/{id}/closures/preview'];
export type BookedItem = ConcernedList['items'][number];
export type Closure = PostRoutes['/venues/{id}/closures']['body'];

/** Who keeps activities alone has none. */
export const useManagedVenues = (when: boolean) =>
  useResource(() => get('/venues/managed'), [], { storeAs: 'venues.managed', when });

/** Who comes today, the next first; the last list stays on the phone when the network is gone. */
export function useDesk(id: string) {
  const load = async (): Promise<Desk> => {
    const desk = await get('/venues/{id}/bookings', { path: { id } });
    noteServerTime(desk.serverTime);
    return desk;
  };
  return useResource(load, [id], { storeAs: `desk.${id}`, when: id !== '', onShow: true });
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
