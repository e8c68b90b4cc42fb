import { get, post, useIntention, useResource } from '../../api';

export function useDevices() {
  const { data, loading, error, reload } = useResource(() => get('/session/devices'), [], {
    onShow: true,
  });
  const end = useIntention(async (id: string) => {
    await post('/session/devices/{id}/end', undefined, { path: { id } });
    await reload();
    return true;
  });
  return { data, loading, error, reload, end };
}
