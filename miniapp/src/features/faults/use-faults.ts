import type { FaultKind } from '@home/shared';
import { errorText, get, post, useIntention, useResource } from '../../api';

export interface FaultReport {
  resourceId?: string;
  kind: FaultKind;
  text: string;
}

/** What I reported as broken, and reporting something. */
export function useFaults(venueId: string) {
  const own = useResource(() => get('/venue-faults/mine'), [], { onShow: true });
  const report = useIntention(async (body: FaultReport, key) => {
    own.replace(await post('/venues/{id}/faults', body, { path: { id: venueId }, key }));
    return true;
  });
  const withdraw = useIntention(async (id: string, key) => {
    own.replace(await post('/venue-faults/mine/{id}/withdraw', undefined, { path: { id }, key }));
    return true;
  });
  const here = own.data?.items.filter((one) => one.venueId === venueId) ?? [];
  return { here, problem: own.error, report, withdraw };
}

export function useFaultReview(id: string) {
  const { data, error, reload } = useResource(
    () => get('/venue-faults/{id}', { path: { id } }),
    [id],
    { when: id !== '' },
  );
  return { fault: data, problem: error === undefined ? '' : errorText(error), reload };
}

/** Without a note it is fixed. */
export const useSettleFault = (id: string) =>
  useIntention((note: string | undefined, key) =>
    note === undefined
      ? post('/venue-faults/{id}/fix', {}, { path: { id }, key })
      : post('/venue-faults/{id}/set-aside', { note }, { path: { id }, key }),
  );
