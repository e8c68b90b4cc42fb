import { ApiError, get, post, useIntention, useResource, type ApplicationDto } from '../../api';

/** One application, or the newest when no id is given; kept for a look without a network. */
export function useApplication(id: string | undefined) {
  return useResource(() => (id ? byId(id) : newest()), [id], {
    storeAs: `application.${id ?? 'mine'}`,
    onShow: true,
  });
}

export function useWithdraw(id: string) {
  return useIntention((_input: { id: string }, key) =>
    post('/join/applications/{id}/withdraw', undefined, { path: { id }, key }),
  );
}

function byId(id: string): Promise<ApplicationDto> {
  return get('/join/applications/{id}', { path: { id } });
}

async function newest(): Promise<ApplicationDto> {
  const { items } = await get('/join/applications/mine');
  const [first] = items;
  if (!first) throw new ApiError('join.none', '您还没有提交过申请。', {}, undefined, 404);
  return first;
}
