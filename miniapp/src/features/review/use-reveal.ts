import { useDidHide } from '@tarojs/taro';
import type { RevealPurpose } from '@home/shared';
import { useCallback, useRef, useState } from 'react';
import { post, useIntention } from '../../api';

export interface Revealed {
  name: string;
  idNumber: string;
  phone: string;
}

/**
 * Full name, number and phone, fetched for a purpose and held only in this page: gone when it
 * leaves the screen, never stored.
 */
export function useReveal(id: string) {
  const [revealed, setRevealed] = useState<Revealed>();
  const visit = useRef(0);
  const { run, busy, error } = useIntention((purpose: RevealPurpose) =>
    post('/join/review/{id}/reveal', { purpose }, { path: { id } }),
  );
  useDidHide(() => {
    visit.current += 1;
    setRevealed(undefined);
  });
  const reveal = useCallback(
    async (purpose: RevealPurpose) => {
      const mine = visit.current;
      const answer = await run(purpose);
      // An answer that comes after leaving must not be waiting on the page.
      if (answer && mine === visit.current) setRevealed(answer);
      return answer !== undefined;
    },
    [run],
  );
  return { revealed, reveal, busy, error };
}
