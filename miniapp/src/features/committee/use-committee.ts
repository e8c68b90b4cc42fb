import { get, post, useIntention, useResource, type GetAnswers, type PostRoutes } from '../../api';

export type Committee = GetAnswers['/committees/{id}'];
export type Renewal = GetAnswers['/term-renewals/{id}'];
export type Vacancy = GetAnswers['/union-vacancies/{id}'];
export type Report = PostRoutes['/term-renewals/{id}/elect']['body'];
export type Filling = PostRoutes['/union-vacancies/{id}/fill']['body'];

export const useCommittee = (id: string) =>
  useResource(() => get('/committees/{id}', { path: { id } }), [id], {
    when: id !== '',
    onShow: true,
  });

export const useEndPost = () =>
  useIntention((id: string, key) => post('/officers/{id}/end', undefined, { path: { id }, key }));

export const useRenewal = (id: string) =>
  useResource(() => get('/term-renewals/{id}', { path: { id } }), [id], {
    when: id !== '',
    onShow: true,
  });

export const useReport = (id: string) =>
  useIntention((body: Report, key) =>
    post('/term-renewals/{id}/elect', body, { path: { id }, key }),
  );

export interface Postponement {
  readonly reason: string;
  readonly months: number;
}

export const usePostpone = (id: string) =>
  useIntention((body: Postponement, key) =>
    post('/term-renewals/{id}/postpone', body, { path: { id }, key }),
  );

export type RenewalDecision = 'approve' | 'return' | 'grant' | 'refuse';

export function useDecideRenewal(id: string) {
  return useIntention(({ decision, note }: { decision: RenewalDecision; note: string }, key) => {
    const to = { path: { id }, key };
    if (decision === 'approve') return post('/term-renewals/{id}/approve', undefined, to);
    if (decision === 'grant') return post('/term-renewals/{id}/grant', undefined, to);
    return decision === 'return'
      ? post('/term-renewals/{id}/return', { note }, to)
      : post('/term-renewals/{id}/refuse', { note }, to);
  });
}

export const useVacancy = (id: string) =>
  useResource(() => get('/union-vacancies/{id}', { path: { id } }), [id], { when: id !== '' });

export const useFill = (id: string) =>
  useIntention((body: Filling, key) =>
    post('/union-vacancies/{id}/fill', body, { path: { id }, key }),
  );
