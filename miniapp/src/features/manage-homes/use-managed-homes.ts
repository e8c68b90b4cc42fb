import { get, post, useIntention, useResource, type GetAnswers, type PostRoutes } from '../../api';

export type ManagedHome = GetAnswers['/homes/managed/{id}'];
export type ManagedShare = ManagedHome['shares'][number];
export type HomeHours = ManagedHome['hours'][number];
export type NewHomeBody = PostRoutes['/homes']['body'];
type HomeBody = PostRoutes['/homes/{id}']['body'];
type ShareBody = PostRoutes['/homes/{id}/shares']['body'];

/** The homes of one's own unions. */
export const useHomeList = () => useResource(() => get('/homes/managed'), [], { onShow: true });

/** As it is now: never a stored copy, because its version goes with the edit. */
export const useManagedHome = (id: string, onShow = true) =>
  useResource(() => get('/homes/managed/{id}', { path: { id } }), [id], {
    when: id !== '',
    onShow,
  });

export const useNewHome = () =>
  useIntention((body: NewHomeBody, key) => post('/homes', body, { key }));

export const useChangeHome = (id: string) =>
  useIntention((body: HomeBody, key) => post('/homes/{id}', body, { path: { id }, key }));

export const useShareHome = (id: string) =>
  useIntention((body: ShareBody, key) => post('/homes/{id}/shares', body, { path: { id }, key }));

export const useEndShare = (id: string) =>
  useIntention((share: string, key) =>
    post('/homes/{id}/shares/{share}/end', undefined, { path: { id, share }, key }),
  );
