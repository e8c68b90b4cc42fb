import type { DoorPlace } from '@home/shared';
import { useEffect } from 'react';
import { ApiError, get, post, useIntention, useResource, type GetAnswers } from '../../api';
import { serverNow } from '../../api/server-clock';
import { forgetDoorKey, type DoorKey } from './use-door';

export type OpenDoors = GetAnswers['/venues/{id}/doors'];
export type OpenDoor = OpenDoors['items'][number];

const AGAIN_MS = 60_000;

/** The phones that show the code of a place now; asked for again every minute. */
export function useOpenDoors(place: DoorPlace, id: string) {
  const load = (): Promise<OpenDoors> =>
    place === 'venue'
      ? get('/venues/{id}/doors', { path: { id } })
      : get('/activities/{id}/doors', { path: { id } });
  const list = useResource(load, [place, id], { when: id !== '', onShow: true });
  const { reload } = list;
  useEffect(() => {
    const timer = setInterval(() => void reload(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [reload]);
  return list;
}

/** Ends the code of one phone, this one or another; the answer is what is left. */
export const useEndDoor = (place: DoorPlace, id: string) =>
  useIntention(async ({ id: door, isMine }: Pick<OpenDoor, 'id' | 'isMine'>, key) => {
    const to = { path: { id, door }, key };
    const left = await (place === 'venue'
      ? post('/venues/{id}/doors/{door}/end', undefined, to)
      : post('/activities/{id}/doors/{door}/end', undefined, to));
    if (isMine) forgetDoorKey(id);
    return left;
  });

/** Whether the door of this phone was ended elsewhere, and which others show a code. One hook for one door: key the component. */
export function useDoorWatch(
  place: DoorPlace,
  id: string,
  { validUntil }: DoorKey,
): { isEnded: boolean; others: readonly OpenDoor[] | undefined } {
  const { data, error } = useOpenDoors(place, id);
  const isGone = data !== undefined && !data.items.some(({ isMine }) => isMine);
  const isShutOut = error instanceof ApiError && [403, 404].includes(error.status);
  // One whose time is up is on no list either.
  const isEnded = (isGone || isShutOut) && serverNow() < Date.parse(validUntil);
  useEffect(() => {
    if (isEnded) forgetDoorKey(id);
  }, [isEnded, id]);
  return { isEnded, others: data?.items.filter(({ isMine }) => !isMine) };
}
