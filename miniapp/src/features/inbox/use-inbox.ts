import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { useRef, useState } from 'react';
import { errorText, get, usePaged, type InboxDto, type TaskDto } from '../../api';

/** Rows of the first look: more than a screen holds, few enough to arrive at once (10 KB). */
const rowsAtFirst = 10;

/** What waits for a decision, the most pressing first; looked at again whenever the page is shown. */
export function useInbox() {
  const list = usePaged<TaskDto, InboxDto>((cursor) => get('/tasks/inbox', { query: { cursor } }));
  const { items, reload, more, error } = list;
  const [isUnfolded, setUnfolded] = useState(false);
  const showMore = () => (isUnfolded ? void more() : setUnfolded(true));
  const isShownAgain = useRef(false);
  useDidShow(() => {
    // The first showing fetches by itself; coming back from a decision does not.
    if (isShownAgain.current) void reload();
    isShownAgain.current = true;
  });
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()));
  useReachBottom(showMore);
  return {
    ...list,
    items: isUnfolded ? items : items.slice(0, rowsAtFirst),
    hasMore: list.hasMore || (!isUnfolded && items.length > rowsAtFirst),
    showMore,
    problem: error === undefined ? '' : errorText(error),
  };
}
