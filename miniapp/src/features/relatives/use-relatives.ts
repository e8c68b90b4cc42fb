import { get, post, useIntention, useResource, type GetAnswers, type PostRoutes } from '../../api';

export type Relative = GetAnswers['/relatives']['items'][number];
export type Declaration = PostRoutes['/relatives']['body'];

export const useRelatives = () => useResource(() => get('/relatives'), [], { onShow: true });

export const useDeclare = () =>
  useIntention((body: Declaration, key) => post('/relatives', body, { key }));

export const useTakeBack = () =>
  useIntention((id: string, key) =>
    post('/relatives/{id}/withdraw', undefined, { path: { id }, key }),
  );
