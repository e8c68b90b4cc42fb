import { get, post, useIntention, useResource } from '../../api';
import { forgetEverything } from '../../session/me';

export function useErasure() {
  const preview = useResource(() => get('/me/erasure'), []);
  const erase = useIntention(async (_: undefined, key) => {
    const { text } = await post('/me/erasure', { confirmed: true }, { key });
    forgetEverything();
    return text;
  });
  return { ...preview, erase };
}
