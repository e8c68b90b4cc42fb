import type { RevealPurpose } from '@home/shared';
import { useDidHide } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import {
  get,
  post,
  useIntention,
  usePaged,
  type GetAnswers,
  type RosterMemberDto,
} from '../../api';

/** The members of one union; with words, whoever they find there and below. */
export function useMembers(organisation: string) {
  const [q, setQ] = useState('');
  const paged = usePaged<RosterMemberDto, GetAnswers['/roster/members']>((cursor) =>
    get('/roster/members', { query: { organisation, q: q || undefined, cursor } }),
  );
  const { reload } = paged;
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) void reload();
    isFirst.current = false;
  }, [q, reload]);
  return { ...paged, q, search: (words: string) => setQ(words.trim()) };
}

interface Revealed {
  name: string;
  idNumber: string;
  phone: string;
}

/** The originals of one member, held only while the page is seen. */
export function useMemberReveal() {
  const [revealed, setRevealed] = useState<Revealed>();
  const { run, busy, error } = useIntention(
    ({ id, purpose }: { id: string; purpose: RevealPurpose }) =>
      post('/roster/members/{id}/reveal', { purpose }, { path: { id } }),
  );
  useDidHide(() => setRevealed(undefined));
  const reveal = async (id: string, purpose: RevealPurpose) => {
    const answer = await run({ id, purpose });
    if (answer) setRevealed(answer);
    return answer !== undefined;
  };
  return { revealed, reveal, busy, error };
}
