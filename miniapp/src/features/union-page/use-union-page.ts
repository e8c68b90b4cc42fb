import { get, post, useIntention, useResource, type PostRoutes } from '../../api';

export type PageEdit = PostRoutes['/organisations/{id}/page']['body'];

/** The page as it is now: never a stored copy, because its version goes with the edit. */
export const useUnionPage = (id: string) =>
  useResource(() => get('/organisations/{id}', { path: { id } }), [id], { when: id !== '' });

export const useEditPage = (id: string) =>
  useIntention((body: PageEdit, key) =>
    post('/organisations/{id}/page', body, { path: { id }, key }),
  );
