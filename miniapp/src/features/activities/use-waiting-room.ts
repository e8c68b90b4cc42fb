import { useEffect } from 'react';
import { get, post, useIntention, useResource, type GetAnswers } from '../../api';
import { useCountdown } from '../../ui';

export type WaitingRoom = GetAnswers['/waiting-rooms/{id}'];

/** Whether an activity has a waiting room: undefined when it has none, or when nobody is signed in to ask. */
export function useHasRoom(id: string, mayHave: boolean): boolean {
  const { data } = useResource(() => get('/waiting-rooms/{id}', { path: { id } }), [id], {
    when: mayHave,
  });
  return mayHave && data !== undefined && Date.parse(data.now) < Date.parse(data.endsAt);
}

const failedAgainMs = 5000;

/** The queue, asked again as often as the server says, on its clock. */
export function useWaitingRoom(id: string) {
  const { data, loading, error, reload, replace } = useResource(
    () => get('/waiting-rooms/{id}', { path: { id } }),
    [id],
    { when: id !== '', onShow: true },
  );
  const entering = useIntention((_nothing: undefined, key) =>
    post('/waiting-rooms/{id}/enter', undefined, { path: { id }, key }),
  );
  const isOver = data !== undefined && Date.parse(data.now) >= Date.parse(data.endsAt);
  // Once it is one's turn it stays so, and signing up asks for a fresh word.
  const isWaiting = data !== undefined && !isOver && data.admission === null;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const wait = error === undefined ? data.askAgainSeconds * 1000 : failedAgainMs;
    const timer = setTimeout(() => void reload(), wait);
    return () => clearTimeout(timer);
  }, [data, error, isWaiting, reload]);
  const now = data?.now ?? '';
  const opensIn = useCountdown(data?.opensAt, now);
  const turnIn = useCountdown(turnAt(data), now);
  const enter = async () => {
    const answer = await entering.run(undefined);
    if (answer) replace(answer);
  };
  return {
    room: data,
    isOver,
    opensIn: opensIn === 0 ? undefined : opensIn,
    turnIn,
    loading,
    error,
    reload,
    enter,
    busy: entering.busy,
    problem: entering.error,
  };
}

const turnAt = (room: WaitingRoom | undefined): string | undefined =>
  room && room.seconds !== null
    ? new Date(Date.parse(room.now) + room.seconds * 1000).toISOString()
    : undefined;
