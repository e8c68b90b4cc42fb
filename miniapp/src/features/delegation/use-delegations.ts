import Taro, { usePullDownRefresh } from '@tarojs/taro';
import {
  errorText,
  get,
  post,
  useIntention,
  useResource,
  type GetAnswers,
  type PostRoutes,
} from '../../api';

export type Delegations = GetAnswers['/delegations'];
export type Delegation = Delegations['items'][number];
export type DelegateBody = PostRoutes['/delegations']['body'];

/** To whom the chair's office is lent, and has been. */
export function useDelegations() {
  const { data, error, reload } = useResource(() => get('/delegations'), [], { onShow: true });
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()));
  return { delegations: data, problem: error === undefined ? '' : errorText(error), reload };
}

export function useDelegate() {
  return useIntention((body: DelegateBody, key) => post('/delegations', body, { key }));
}

export function useTakeBack() {
  return useIntention((id: string, key) =>
    post('/delegations/{id}/end', undefined, { path: { id }, key }),
  );
}
