import { get, post, useIntention, useResource, type GetAnswers } from '../../api';

export type Credit = GetAnswers['/credit/mine'];
export type CreditLine = Credit['items'][number];

/** What counts against me, and where my appeals stand. */
export function useCredit() {
  const own = useResource(() => get('/credit/mine'), [], { storeAs: 'credit.mine', onShow: true });
  const appeal = useIntention(async ({ id, reason }: { id: string; reason: string }, key) => {
    await post('/credit/entries/{id}/appeal', { reason }, { path: { id }, key });
    await own.reload();
    return true;
  });
  const withdraw = useIntention(async (id: string, key) => {
    await post('/credit/appeals/{id}/withdraw', undefined, { path: { id }, key });
    await own.reload();
    return true;
  });
  return { ...own, appeal, withdraw };
}
