import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useRef } from 'react';
import { errorText, get, useResource, type GetAnswers } from '../../api';

export type ManagedStation = GetAnswers['/stations/managed']['items'][number];

/** The stations of one's own unions; looked at again when a new one has been registered. */
export function useManagedStations() {
  const { data, error, reload } = useResource(() => get('/stations/managed'), []);
  const isShownAgain = useRef(false);
  useDidShow(() => {
    if (isShownAgain.current) void reload();
    isShownAgain.current = true;
  });
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()));
  return { stations: data?.items, problem: error === undefined ? '' : errorText(error), reload };
}
