import { get, post, useIntention, useResource, type GetAnswers, type PostRoutes } from '../../api';

export type Founding = GetAnswers['/union-foundings/{id}'];
export type FoundingAction = Founding['actions'][number];
export type FoundingBody = PostRoutes['/union-foundings']['body'];
export type MeetingReport = PostRoutes['/union-foundings/{id}/report']['body'];
export type PutOff = PostRoutes['/founding-proposals/{id}/put-off']['body'];
export type Proposal = GetAnswers['/founding-proposals/{id}'];
export type FoundingItem = GetAnswers['/union-foundings']['items'][number];
export type ProposalItem = GetAnswers['/founding-proposals']['items'][number];

/** Proposals that wait for a word, and foundings, in the reach of my offices; whether I may found one myself. */
export const useRegister = () =>
  useResource(
    async () => {
      const [proposals, foundings, places] = await Promise.all([
        get('/founding-proposals'),
        get('/union-foundings'),
        get('/union-foundings/places'),
      ]);
      const mayPropose = places.items.length > 0;
      return { proposals: proposals.items, foundings: foundings.items, mayPropose };
    },
    [],
    { onShow: true },
  );

export const useFounding = (id: string) =>
  useResource(() => get('/union-foundings/{id}', { path: { id } }), [id], {
    when: id !== '',
    onShow: true,
  });

/** Where I may found, and the proposal that is answered by it. */
export const useFoundingStart = (proposalId: string) =>
  useResource(async () => {
    const { items: places } = await get('/union-foundings/places');
    const proposal =
      proposalId === ''
        ? undefined
        : await get('/founding-proposals/{id}', { path: { id: proposalId } });
    return { places, proposal };
  }, [proposalId]);

export const useProposeFounding = () =>
  useIntention((body: FoundingBody, key) => post('/union-foundings', body, { key }));

export type FoundingDecision = 'approve' | 'refuse' | 'withdraw' | 'return' | 'establish';

export function useDecideFounding(id: string) {
  return useIntention(({ decision, note }: { decision: FoundingDecision; note: string }, key) => {
    const to = { path: { id }, key };
    if (decision === 'refuse') return post('/union-foundings/{id}/refuse', { note }, to);
    if (decision === 'return') return post('/union-foundings/{id}/return', { note }, to);
    if (decision === 'approve') return post('/union-foundings/{id}/approve', undefined, to);
    return decision === 'establish'
      ? post('/union-foundings/{id}/establish', undefined, to)
      : post('/union-foundings/{id}/withdraw', undefined, to);
  });
}

export const useReportMeeting = (id: string) =>
  useIntention((body: MeetingReport, key) =>
    post('/union-foundings/{id}/report', body, { path: { id }, key }),
  );

export const useProposal = (id: string) =>
  useResource(() => get('/founding-proposals/{id}', { path: { id } }), [id], {
    when: id !== '',
    onShow: true,
  });

export const usePutOff = (id: string) =>
  useIntention((body: PutOff, key) =>
    post('/founding-proposals/{id}/put-off', body, { path: { id }, key }),
  );

/** Posts I was elected to, and my word on them. */
export function useFoundingPosts() {
  const list = useResource(() => get('/me/founding-posts'), [], { onShow: true });
  const answer = useIntention(async ({ id, agreed }: { id: string; agreed: boolean }, key) => {
    const to = { path: { id }, key };
    const left = agreed
      ? await post('/me/founding-posts/{id}/agree', undefined, to)
      : await post('/me/founding-posts/{id}/decline', undefined, to);
    await list.reload();
    return left;
  });
  return { ...list, answer };
}
