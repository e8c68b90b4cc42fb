import type { IdentityDocument } from '@home/shared';
import { errorText, get, post, useIntention, useResource, type GetAnswers } from '../../api';

export type RealName = GetAnswers['/me/real-name'];

/** How sure we are who I am, and the online check. */
export function useRealName() {
  const { data, loading, error, reload, replace } = useResource(() => get('/me/real-name'), [], {
    onShow: true,
  });
  const check = useIntention(async () => {
    const answer = await post('/me/real-name/check', undefined);
    replace(answer);
    return answer;
  });
  return {
    realName: data,
    loading,
    problem: error === undefined ? '' : errorText(error),
    reload,
    check,
  };
}

/** An office holder has seen the document. */
export function useFaceToFace(membershipId: string) {
  return useIntention((document: IdentityDocument, key) =>
    post('/memberships/{id}/real-name', { document }, { path: { id: membershipId }, key }),
  );
}
