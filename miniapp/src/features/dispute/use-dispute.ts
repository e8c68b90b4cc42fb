import { errorText, get, post, useIntention, useResource, type GetAnswers } from '../../api';

export type DisputeDto = GetAnswers['/disputes/{id}'];

/** Two registrations with one ID number: this union finds out who is who. */
export function useDispute(id: string) {
  const { data, error, reload } = useResource(() => get('/disputes/{id}', { path: { id } }), [id], {
    when: id !== '',
  });
  return { dispute: data, problem: error === undefined ? '' : errorText(error), reload };
}

export type Finding = 'confirm' | 'deny';

export function useFinding(id: string) {
  return useIntention(({ finding, note }: { finding: Finding; note: string }, key) =>
    finding === 'confirm'
      ? post('/disputes/{id}/confirm', { note }, { path: { id }, key })
      : post('/disputes/{id}/deny', { note }, { path: { id }, key }),
  );
}
