import { useState } from 'react';
import { get, useResource } from '../../api';
import { cityCentre, currentPlace, type Place } from '../../platform/location';
import type { VenueListItem } from './use-venues';

/** A step of the map smaller than this, in degrees (about 100 m), shows the same venues. */
const STEP = 0.001;

/** The venues around the middle of the map, and the one that was tapped. */
export function useVenueMap() {
  const [middle, setMiddle] = useState<Place>();
  const [pickedId, setPickedId] = useState('');
  const load = async () => {
    const centre = middle ?? (await currentPlace()) ?? cityCentre;
    const { items } = await get('/venues/nearby', { query: { ...centre }, viewer: 'none' });
    return { centre, items };
  };
  // Never stored: where the person is, is not kept, and the map would open where they were last time.
  const { data, loading, error, reload } = useResource<{ centre: Place; items: VenueListItem[] }>(
    load,
    [middle],
  );
  const move = ({ latitude, longitude }: Place) => {
    const next = { latitude: rounded(latitude), longitude: rounded(longitude) };
    setMiddle((last) => (last && isSame(last, next) ? last : next));
  };
  const picked = data?.items.find(({ id }) => id === pickedId);
  return { data, loading, error, reload, move, picked, pick: setPickedId };
}

const rounded = (degrees: number): number => Number((Math.round(degrees / STEP) * STEP).toFixed(3));

const isSame = (a: Place, b: Place): boolean =>
  a.latitude === b.latitude && a.longitude === b.longitude;
