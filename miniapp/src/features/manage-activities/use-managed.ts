import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { get, post, useIntention, useResource, type GetAnswers, type PostRoutes } from '../../api';

export type ManagedActivities = GetAnswers['/activities/managed'];
export type ManagedCard = ManagedActivities['items'][number];
export type ManagedActivity = GetAnswers['/activities/managed/{id}'];
export type PlanBody = ManagedActivity['plan'];
type PublishBody = PostRoutes['/activities/{id}/publish']['body'];

/** What one's unions have on, had on and are preparing. */
export function useManagedActivities() {
  const resource = useResource(() => get('/activities/managed'), [], { onShow: true });
  const { reload } = resource;
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()));
  return resource;
}

export const useManagedActivity = (id: string) =>
  useResource(() => get('/activities/managed/{id}', { path: { id } }), [id], {
    when: id !== '',
    onShow: true,
  });

/** Venues in which one's own union may hold something. */
export const useOwnVenues = () => useResource(() => get('/venues/managed'), []);

export interface Saving {
  readonly organisationId: string;
  /** Of the draft that is changed; '' for a new one. */
  readonly revision: string;
  readonly plan: PlanBody;
}

/** A new draft, or the same one changed. */
export const useSavePlan = (id: string | undefined) =>
  useIntention(({ organisationId, revision, plan }: Saving, key) =>
    id === undefined
      ? post('/activities', { organisationId, ...plan }, { key })
      : post('/activities/{id}/edit', { ...plan, revision }, { path: { id }, key }),
  );

export const usePublish = (id: string) =>
  useIntention((body: PublishBody, key) =>
    post('/activities/{id}/publish', body, { path: { id }, key }),
  );

export const useResize = (id: string) =>
  useIntention((capacity: number, key) =>
    post('/activities/{id}/resize', { capacity }, { path: { id }, key }),
  );

export const useCloseSignUp = (id: string) =>
  useIntention((_: undefined, key) =>
    post('/activities/{id}/close', undefined, { path: { id }, key }),
  );

export const useCancelActivity = (id: string) =>
  useIntention((reason: string, key) =>
    post('/activities/{id}/cancel', { reason }, { path: { id }, key }),
  );
