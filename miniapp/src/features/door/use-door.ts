import {
  doorCodeLimits,
  doorMessage,
  doorPlaceTexts,
  doorSecondsLeft,
  doorStepAt,
  formatDoorCode,
  isKeyOf,
} from '@home/shared';
import type { DoorPlace } from '@home/shared';
import { useEffect, useRef, useState } from 'react';
import { get, post, useResource, type GetAnswers } from '../../api';
import { noteServerTime, serverNow } from '../../api/server-clock';
import { macText } from '../../platform/mac';
import { uuid } from '../../platform/random';
import { readStored, removeStored } from '../../platform/storage';
import { listTaken, onTaken, sendTaken, type Taken } from './door-queue';

export type DoorKey = GetAnswers['/venues/{id}/doors/{door}/key'];
export type DoorList = GetAnswers['/activities/{id}/door-list'];
export type Expected = DoorList['items'][number];

const AGAIN_MS = 15_000;

/** What this phone has taken and the server does not have yet, or would not have; `onSent` when it has more of it. */
export function useTaken(onSent: () => void): {
  waiting: readonly Taken[];
  refused: readonly Taken[];
} {
  const [queue, setQueue] = useState(listTaken);
  useEffect(() => onTaken(() => setQueue(listTaken())), []);
  const waiting = queue.filter(({ refusal }) => refusal === undefined);
  const before = useRef(waiting.length);
  useEffect(() => {
    if (waiting.length < before.current) onSent();
    before.current = waiting.length;
  }, [waiting.length, onSent]);
  const isWaiting = waiting.length > 0;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(() => void sendTaken(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [isWaiting]);
  return { waiting, refused: queue.filter(({ refusal }) => refusal !== undefined) };
}

/** The bookings and registrations among them: nobody is let in by hand twice. */
export const mattersIn = (waiting: readonly Taken[]): ReadonlySet<string> =>
  new Set(waiting.flatMap(({ taking }) => ('matterId' in taking ? [taking.matterId] : [])));

/** The activities whose door I keep, today. */
export const useKeptActivities = () =>
  useResource(() => get('/activities/kept'), [], { storeAs: 'activities.kept' });

/** Who is expected at an activity; the last list stays on the phone when the network is gone. */
export function useDoorList(id: string) {
  const load = async (): Promise<DoorList> => {
    const list = await get('/activities/{id}/door-list', { path: { id } });
    noteServerTime(list.serverTime);
    return list;
  };
  return useResource(load, [id], { storeAs: `door.list.${id}`, when: id !== '', onShow: true });
}

/** What a page was opened with. */
export const doorPlaceOf = (param: string | undefined): DoorPlace =>
  param !== undefined && isKeyOf(doorPlaceTexts, param) ? param : 'venue';

const keyStore = (placeId: string): string => `door.key.${placeId}`;

/** The key of this phone for a door: registered once with a network, good for the evening without one. */
export function useDoorKey(place: DoorPlace, id: string) {
  const load = async (): Promise<DoorKey> => {
    const kept = readStored<DoorKey>(keyStore(id));
    if (kept && Date.parse(kept.validUntil) - serverNow() > 3_600_000) return kept;
    const open = await opening(place, id);
    const to = { path: { id, door: open } };
    const key =
      place === 'venue'
        ? await get('/venues/{id}/doors/{door}/key', to)
        : await get('/activities/{id}/doors/{door}/key', to);
    noteServerTime(key.serverTime);
    return key;
  };
  return useResource(load, [place, id], { storeAs: keyStore(id), when: id !== '' });
}

/** The next time the door is opened, this phone is registered anew. */
export const forgetDoorKey = (placeId: string): void => removeStored(keyStore(placeId));

/** Opening twice opens one door: the server finds that of this phone. */
async function opening(place: DoorPlace, id: string): Promise<string> {
  const to = { path: { id }, key: uuid() };
  const door =
    place === 'venue'
      ? await post('/venues/{id}/doors', undefined, to)
      : await post('/activities/{id}/doors', undefined, to);
  return door.id;
}

export function doorCodeAt({ id, key }: Pick<DoorKey, 'id' | 'key'>, atMs: number): string {
  const step = doorStepAt(atMs);
  const mac = macText(key, doorMessage(id, step), doorCodeLimits.macBytes);
  return formatDoorCode({ doorId: id, step, mac });
}

/** The code now; renders once a step, never once a second. */
export function useDoorCode(door: DoorKey): { code: string; secondsGone: number; isOver: boolean } {
  const [now, setNow] = useState(serverNow);
  const [secondsGone] = useState(() => doorCodeLimits.stepSeconds - doorSecondsLeft(now));
  useEffect(() => {
    // A little late rather than early, or the same step would be drawn again.
    const wait = doorSecondsLeft(serverNow()) * 1000 + 30;
    const timer = setTimeout(() => setNow(serverNow()), wait);
    return () => clearTimeout(timer);
  }, [now]);
  const isOver = Date.parse(door.validUntil) <= now;
  return { code: isOver ? '' : doorCodeAt(door, now), secondsGone, isOver };
}
