import { useCallback, useState } from 'react';
import { errorText, get, useResource, type NearbyStation, type Resource } from '../../api';
import { cityCentre, currentPlace, knownPlace } from '../../platform/location';
import { checkIn } from './visit-queue';

/** One station, also without a network once it has been seen. */
export function useStation(id: string) {
  return useResource(() => get('/stations/{id}', { path: { id }, viewer: 'none' }), [id], {
    storeAs: `station.${id}`,
    when: id !== '',
  });
}

/** What scanning a code leads to; the server decides what to offer. */
export function useScan(scene: string | undefined) {
  return useResource(() => get('/scan', { query: { scene }, viewer: 'optional' }), [scene], {
    storeAs: `scan.${scene ?? ''}`,
    when: scene !== undefined,
  });
}

interface Nearby {
  items: readonly NearbyStation[];
  /** False: no place was shared; the list is then by the city's centre. */
  placed: boolean;
}

/**
 * The nearest stations; without a place, by the city's centre.
 * @param ask whether the person may be asked for the place: only after a tap that wants it
 */
export function useNearbyStations(limit: number, ask: boolean): Resource<Nearby> {
  const load = async () => {
    const place = await (ask ? currentPlace() : knownPlace());
    const query = { ...(place ?? cityCentre), limit };
    const { items } = await get('/stations/nearby', { query, viewer: 'none' });
    return { items, placed: place !== undefined };
  };
  return useResource<Nearby>(load, [limit, ask], { storeAs: `stations.nearby.${limit}` });
}

/** The "我到了" button: what it says after the tap. */
export function useCheckIn(stationId: string) {
  const [busy, setBusy] = useState(false);
  const [text, setText] = useState('');
  const [done, setDone] = useState(false);
  const run = useCallback(async () => {
    setBusy(true);
    try {
      const answer = await checkIn(stationId);
      setText(answer.text);
      setDone(true);
    } catch (error) {
      setText(errorText(error));
    } finally {
      setBusy(false);
    }
  }, [stationId]);
  return { busy, text, done, run };
}
