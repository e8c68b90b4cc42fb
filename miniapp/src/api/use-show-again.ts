import { useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';

const justNowMs = 1000;

/** Runs when the page is shown again, not when it has only just been opened. */
export function useShowAgain(work: () => void): void {
  const openedAt = useRef(0);
  useEffect(() => {
    openedAt.current = Date.now();
  }, []);
  useDidShow(() => {
    if (openedAt.current > 0 && Date.now() - openedAt.current > justNowMs) work();
  });
}
