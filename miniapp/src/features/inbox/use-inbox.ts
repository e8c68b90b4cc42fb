import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { useRef } from 'react';
import { errorText, get, usePaged, type InboxDto, type TaskDto } from '../../api';

/** What waits for a decision, the most pressing first; looked at again whenever the page is shown. */
export function useInbox() {
  const list = usePaged<TaskDto, InboxDto>((cursor) => get('/tasks/inbox', { query: { cursor } }));
  const { reload, more, error } = list;
  const isShownAgain = useRef(false);
  useDidShow(() => {
    // The first showing fetches by itself; coming back from a decision does not.
    if (isShownAgain.current) void reload();
    isShownAgain.current = true;
  });
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()));
  useReachBottom(() => void more());
  return { ...list, problem: error === undefined ? '' : errorText(error) };
}
