import type { IdentityDocument } from '@home/shared';
import { errorText, get, post, useIntention, useResource } from '../../api';

/** What is registered, masked, and the last correction I asked for. */
export function useOwnCorrection() {
  const { data, error, reload, replace } = useResource(() => get('/me/correction'), [], {
    onShow: true,
  });
  const submit = useIntention(
    async (body: { name: string; idNumber: string; reason: string }, key) => {
      replace(await post('/me/correction', body, { key }));
      return true;
    },
  );
  const withdraw = useIntention(async (id: string, key) => {
    replace(await post('/corrections/{id}/withdraw', undefined, { path: { id }, key }));
    return true;
  });
  const problem = error === undefined ? '' : errorText(error);
  return { own: data, problem, reload, submit, withdraw };
}

/** A correction that waits for this office. */
export function useCorrectionReview(id: string) {
  const { data, error, reload } = useResource(
    () => get('/corrections/{id}', { path: { id } }),
    [id],
    { when: id !== '' },
  );
  return { correction: data, problem: error === undefined ? '' : errorText(error), reload };
}

type Decision = { document: IdentityDocument } | { note: string };

export function useDecideCorrection(id: string) {
  return useIntention((decision: Decision, key) => {
    const options = { path: { id }, key };
    return 'note' in decision
      ? post('/corrections/{id}/reject', { note: decision.note }, options)
      : post('/corrections/{id}/approve', { document: decision.document }, options);
  });
}
