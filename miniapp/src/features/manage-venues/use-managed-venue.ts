import { get, post, useIntention, useResource, type GetAnswers, type PostRoutes } from '../../api';

export type ManagedVenue = GetAnswers['/venues/managed/{id}'];
export type ManagedResource = ManagedVenue['resources'][number];
export type HoursVersion = ManagedVenue['hours'][number];
export type OpeningLine = HoursVersion['hours'][number];
export type RuleVersion = ManagedVenue['rules'][number];
export type Rules = RuleVersion['rules'];
export type NewVenueBody = PostRoutes['/venues']['body'];
type HoursBody = PostRoutes['/venues/{id}/hours']['body'];
type RulesBody = PostRoutes['/venues/{id}/rules']['body'];
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

/** Answers nothing but that it is done. */
export const useResizeResource = (id: string) =>
  useIntention(async ({ resource, capacity }: { resource: string; capacity: number }, key) => {
    const path = { id, resource };
    await post('/venues/{id}/resources/{resource}/resize', { capacity }, { path, key });
    return true;
  });

export const useLiftClosure = () =>
  useIntention(async (id: string, key) => {
    await post('/closures/{id}/lift', undefined, { path: { id }, key });
    return true;
  });
