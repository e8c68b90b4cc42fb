import { errorText, get, post, useIntention, useResource, type GetAnswers } from '../../api';

export type DisputeDto = GetAnswers['/disputes/{id}'];
export type Statement = DisputeDto['statements'][number];

/** Two registrations with one ID number: both unions say what they know, and one decides. */
export function useDispute(id: string, application = '') {
  const { data, error, reload } = useResource(
    () =>
      id === ''
        ? get('/disputes/of-application/{id}', { path: { id: application } })
        : get('/disputes/{id}', { path: { id } }),
    [id, application],
    { when: id !== '' || application !== '' },
  );
  return { dispute: data, problem: error === undefined ? '' : errorText(error), reload };
}

/** One about me: somebody used my ID number. */
export function useOwnDispute(id: string) {
  const { data, error, reload } = useResource(
    () => get('/disputes/own/{id}', { path: { id } }),
    [id],
    { when: id !== '' },
  );
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

/** Says something, as the office or as oneself. */
export function useSaying(id: string, as: 'office' | 'own') {
  return useIntention((text: string, key) =>
    as === 'own'
      ? post('/disputes/own/{id}/statements', { text }, { path: { id }, key })
      : post('/disputes/{id}/statements', { text }, { path: { id }, key }),
  );
}
