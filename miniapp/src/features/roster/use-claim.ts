import { get, post, useIntention, useResource } from '../../api';

/** What a union registered under my phone number, if anything. */
export const useMyClaim = () => useResource(() => get('/me/roster-claims'), [], { onShow: true });

export function useClaim(id: string) {
  const path = { id };
  const confirm = useIntention((typed: { name: string; idNumber: string }, key) =>
    post('/me/roster-claims/{id}/confirm', typed, { path, key }),
  );
  const deny = useIntention((_: undefined, key) =>
    post('/me/roster-claims/{id}/deny', undefined, { path, key }),
  );
  return { confirm, deny };
}
