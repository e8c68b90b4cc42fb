import { get, post, useIntention, useResource, type GetAnswers, type PostRoutes } from '../../api';

export type ManagedVenue = GetAnswers['/venues/managed/{id}'];
export type ManagedResource = ManagedVenue['resources'][number];
export type HoursVersion = ManagedVenue['hours'][number];
export type OpeningLine = HoursVersion['hours'][number];
export type RuleVersion = ManagedVenue['rules'][number];
export type Rules = NonNullable<RuleVersion['rules']>;
export type NewVenueBody = PostRoutes['/venues']['body'];
type HomeBody = PostRoutes['/venues/{id}/home']['body'];
type HoursBody = PostRoutes['/venues/{id}/hours']['body'];
type RulesBody = PostRoutes['/venues/{id}/rules']['body'];
type ResizeBody = PostRoutes['/venues/{id}/resources/{resource}/resize']['body'];
export type ConcernedItem =
  GetAnswers['/venues/{id}/resources/{resource}/resize/preview']['items'][number];
type ResourceBody = PostRoutes['/venues/{id}/resources']['body'];

/** The venues of one's own unions. */
export const useVenueList = () => useResource(() => get('/venues/managed'), [], { onShow: true });

/** What holds in a venue today, and what was decided for later. */
export const useManagedVenue = (id: string) =>
  useResource(() => get('/venues/managed/{id}', { path: { id } }), [id], {
    when: id !== '',
    onShow: true,
  });

export const useNewVenue = () =>
  useIntention((body: NewVenueBody, key) => post('/venues', body, { key }));

export const useSetHours = (id: string) =>
  useIntention((body: HoursBody, key) => post('/venues/{id}/hours', body, { path: { id }, key }));

export const useSetRules = (id: string) =>
  useIntention((body: RulesBody, key) => post('/venues/{id}/rules', body, { path: { id }, key }));

export const useAddResource = (id: string) =>
  useIntention((body: ResourceBody, key) =>
    post('/venues/{id}/resources', body, { path: { id }, key }),
  );

/** Into a home, or out of the one it is in. */
export const useMoveVenue = (id: string) =>
  useIntention((body: HomeBody, key) => post('/venues/{id}/home', body, { path: { id }, key }));

/** From today on the resource goes by the venue's rules again. */
export const useEndOwnRules = (id: string) =>
  useIntention(async ({ resource, from }: { resource: string; from: string }, key) => {
    const path = { id, resource };
    await post('/venues/{id}/resources/{resource}/rules/end', { from }, { path, key });
    return true;
  });

/** Whom fewer places would leave without one; then the change. */
export function useResizeResource(id: string, resource: string) {
  const path = { id, resource };
  const preview = useIntention((capacity: number) =>
    get('/venues/{id}/resources/{resource}/resize/preview', { path, query: { capacity } }),
  );
  const resize = useIntention((body: ResizeBody, key) =>
    post('/venues/{id}/resources/{resource}/resize', body, { path, key }),
  );
  return { preview, resize };
}

export const useLiftClosure = () =>
  useIntention(async (id: string, key) => {
    await post('/closures/{id}/lift', undefined, { path: { id }, key });
    return true;
  });
