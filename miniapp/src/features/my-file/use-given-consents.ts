import { get, post, useIntention, useResource, type GetAnswers } from '../../api';
import { reloadMe } from '../../session/me';

export type GivenConsent = GetAnswers['/me/consents']['items'][number];

export function useGivenConsents() {
  const { data, loading, error, reload } = useResource(() => get('/me/consents'), [], {
    onShow: true,
  });
  const withdraw = useIntention(async (kind: GivenConsent['kind'], key) => {
    const { text } = await post('/me/consents/withdraw', { kind, confirmed: true }, { key });
    await Promise.all([reload(), reloadMe()]);
    return text;
  });
  return { data, loading, error, reload, withdraw };
}
