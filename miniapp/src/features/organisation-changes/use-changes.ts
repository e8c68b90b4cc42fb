import type { OrganisationChangeKind } from '@home/shared';
import { get, post, useIntention, useResource, type GetAnswers } from '../../api';

export type Change = GetAnswers['/organisation-changes/{id}'];

/** Changes in the reach of my offices, the newest first. */
export const useChanges = () =>
  useResource(() => get('/organisation-changes'), [], { onShow: true });

export const useChange = (id: string) =>
  useResource(() => get('/organisation-changes/{id}', { path: { id } }), [id], {
    when: id !== '',
  });

export interface Proposal {
  readonly kind: OrganisationChangeKind;
  readonly organisationId: string;
  readonly targetId?: string;
  readonly reason: string;
}

export const usePropose = () =>
  useIntention((proposal: Proposal, key) => post('/organisation-changes', proposal, { key }));

export type ChangeDecision = Change['actions'][number];

export function useDecideChange(id: string) {
  return useIntention(({ decision, note }: { decision: ChangeDecision; note: string }, key) => {
    const to = { path: { id }, key };
    if (decision === 'refuse') return post('/organisation-changes/{id}/refuse', { note }, to);
    return decision === 'approve'
      ? post('/organisation-changes/{id}/approve', undefined, to)
      : post('/organisation-changes/{id}/withdraw', undefined, to);
  });
}
