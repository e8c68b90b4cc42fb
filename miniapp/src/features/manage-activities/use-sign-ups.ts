import { useEffect, useRef, useState } from 'react';
import { get, post, useIntention, usePaged, useResource, type GetAnswers } from '../../api';
import { openWorkbook } from '../../platform/workbook';

export type SignUps = GetAnswers['/activities/{id}/sign-ups'];
export type SignUp = SignUps['items'][number];

/** Who signed up; with words, whoever they find. */
export function useSignUps(id: string) {
  const [q, setQ] = useState('');
  const paged = usePaged<SignUp, SignUps>((cursor) =>
    get('/activities/{id}/sign-ups', { path: { id }, query: { q: q || undefined, cursor } }),
  );
  const { reload } = paged;
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) void reload();
    isFirst.current = false;
  }, [q, reload]);
  return { ...paged, q, search: (words: string) => setQ(words.trim()) };
}

export const useRemove = (id: string) =>
  useIntention(({ registration, reason }: { registration: string; reason: string }, key) =>
    post(
      '/activities/{id}/sign-ups/{registration}/remove',
      { reason },
      { path: { id, registration }, key },
    ),
  );

const lookAgainMs = 2000;

/** The newest workbook of this list: asked for, waited for, opened. */
export function useWorkbook(activityId: string, title: string) {
  const { data, reload } = useResource(() => get('/activities/sign-up-lists'), [], {
    onShow: true,
  });
  const newest = data?.items.find((one) => one.activityId === activityId);
  useEffect(() => {
    if (!newest || newest.isReady) return undefined;
    const timer = setTimeout(() => void reload(), lookAgainMs);
    return () => clearTimeout(timer);
  }, [newest, reload]);
  const make = useIntention(async (_: undefined, key) => {
    await post('/activities/{id}/sign-up-lists', undefined, { path: { id: activityId }, key });
    await reload();
  });
  const open = useIntention(async (id: string) => {
    const { path } = await post('/activities/sign-up-lists/{id}/link', undefined, {
      path: { id },
    });
    await openWorkbook(path, `${title}报名名单`);
    return true;
  });
  return { newest, make, open };
}
