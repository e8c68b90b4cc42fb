import { errorText, get, post, useIntention, useResource } from '../../api';

/** A transfer that waits for this office. */
export function useTransferReview(id: string) {
  const { data, error, reload } = useResource(
    () => get('/transfers/{id}', { path: { id } }),
    [id],
    { when: id !== '' },
  );
  return { transfer: data, problem: error === undefined ? '' : errorText(error), reload };
}

export type TransferDecision = 'accept' | 'reject';

export function useDecideTransfer(id: string) {
  return useIntention(({ decision, note }: { decision: TransferDecision; note: string }, key) =>
    decision === 'accept'
      ? post('/transfers/{id}/accept', undefined, { path: { id }, key })
      : post('/transfers/{id}/reject', { note }, { path: { id }, key }),
  );
}

/** A proposed lapse that waits for this office. */
export function useLapseReview(id: string) {
  const { data, error, reload } = useResource(() => get('/lapses/{id}', { path: { id } }), [id], {
    when: id !== '',
  });
  return { lapse: data, problem: error === undefined ? '' : errorText(error), reload };
}

export type LapseDecision = 'keep' | 'end';

export function useDecideLapse(id: string) {
  return useIntention(({ decision, note }: { decision: LapseDecision; note: string }, key) =>
    decision === 'keep'
      ? post('/lapses/{id}/keep', { note }, { path: { id }, key })
      : post('/lapses/{id}/end', { note }, { path: { id }, key }),
  );
}
