import { forwardReasonTexts, isKeyOf, missingTexts, rejectReasonTexts } from '@home/shared';
import { errorText, get, post, useIntention, useResource } from '../../api';

/** One application as its decider sees it; what may be done with it is in `actions`. */
export function useReview(id: string) {
  const { data, error, reload } = useResource(
    () => get('/join/review/{id}', { path: { id } }),
    [id],
    { when: id !== '' },
  );
  return { review: data, problem: error === undefined ? '' : errorText(error), reload };
}

export interface Resolution {
  resolvedOn: string;
  reference?: string;
  attendees?: string[];
  text?: string;
  applicationIds: string[];
}

/** The committee's resolution: all applications in it, or none. */
export function useResolution() {
  return useIntention((resolution: Resolution, key) =>
    post('/join/resolutions', resolution, { key }),
  );
}

export function useReturn(id: string) {
  return useIntention(({ missing, note }: { missing: string[]; note?: string }, key) => {
    const known = missing.filter((code) => isKeyOf(missingTexts, code));
    return post('/join/review/{id}/return', { missing: known, note }, { path: { id }, key });
  });
}

export function useForward(id: string) {
  return useIntention((input: { organisationId: string; reason: string }, key) => {
    const reason = isKeyOf(forwardReasonTexts, input.reason) ? input.reason : 'other';
    return post('/join/review/{id}/forward', { ...input, reason }, { path: { id }, key });
  });
}

export function useReject(id: string) {
  return useIntention((input: { reason: string; note?: string }, key) => {
    const reason = isKeyOf(rejectReasonTexts, input.reason) ? input.reason : 'other';
    return post('/join/review/{id}/reject', { ...input, reason }, { path: { id }, key });
  });
}
