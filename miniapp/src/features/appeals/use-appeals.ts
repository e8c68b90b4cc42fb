import type { AppealKind } from '@home/shared';
import { errorText, get, post, useIntention, useResource, type GetAnswers } from '../../api';
import { reloadMe } from '../../session/me';

export type Appeals = GetAnswers['/appeals'];
export type Appeal = Appeals['items'][number];
export type Appealable = Appeals['appealable'][number];

/** What I may appeal now, and how what I appealed stands. */
export function useAppeals() {
  const { data, error, reload } = useResource(() => get('/appeals'), [], { onShow: true });
  const withdraw = useIntention(async (id: string, key) => {
    await post('/appeals/{id}/withdraw', undefined, { path: { id }, key });
    await reload();
    return true;
  });
  return { appeals: data, problem: error === undefined ? '' : errorText(error), reload, withdraw };
}

export function useSubmitAppeal() {
  return useIntention((input: { kind: AppealKind; matterId: string; reason: string }, key) =>
    post('/appeals', input, { key }),
  );
}

/** An appeal that waits for this office. */
export function useAppealReview(id: string) {
  const { data, error, reload } = useResource(() => get('/appeals/{id}', { path: { id } }), [id], {
    when: id !== '',
  });
  return { appeal: data, problem: error === undefined ? '' : errorText(error), reload };
}

export type AppealDecision = 'uphold' | 'dismiss';

export function useDecideAppeal(id: string) {
  return useIntention(
    async ({ decision, note }: { decision: AppealDecision; note: string }, key) => {
      const options = { path: { id }, key };
      const decided =
        decision === 'uphold'
          ? await post('/appeals/{id}/uphold', { note }, options)
          : await post('/appeals/{id}/dismiss', { note }, options);
      await reloadMe();
      return decided;
    },
  );
}
