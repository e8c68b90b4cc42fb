import { Map as NativeMap } from '@tarojs/components';
import { useMemo, useRef } from 'react';
import type { Place } from '../platform/location';

/** Whether this build can draw a map; where it cannot, nothing leads to one. */
export const hasMap = true;

export interface PlaceOnMap extends Place {
  readonly id: string;
  readonly name: string;
}

interface PlaceMapProps {
  /** Where the map opens; later it stays where the person moved it. */
  centre: Place;
  places: readonly PlaceOnMap[];
  onPick: (id: string) => void;
  /** The person dragged or zoomed; the map's new middle. */
  onMove: (centre: Place) => void;
}

/** What WeChat calls back with when the part of the world that is shown changes; old versions leave the middle out. */
interface RegionChange {
  readonly type: string;
  readonly causedBy?: string;
  readonly detail: { readonly causedBy?: string; readonly centerLocation?: Place };
}

const PIN = { iconPath: '/assets/map/pin.png', width: 28, height: 36 };

/**
 * Places as pins on WeChat's own map; the name of one appears over it when it is tapped. Where the person is, is not drawn:
 * WeChat would ask for the exact place, and a rough one is enough.
 */
export function PlaceMap({ centre, places, onPick, onMove }: PlaceMapProps) {
  // A centre that came back from the map would move it again under the person's finger.
  const opened = useRef(centre).current;
  const markers = useMemo(
    () =>
      places.map(({ name, latitude, longitude }, id) => ({
        ...{ id, latitude, longitude, title: name },
        ...PIN,
      })),
    [places],
  );
  return (
    <NativeMap
      className="place-map"
      {...opened}
      scale={13}
      markers={markers}
      onError={() => undefined}
      onMarkerTap={({ detail }) => {
        const place = places[Number(detail.markerId)];
        if (place) onPick(place.id);
      }}
      onRegionChange={(event) => {
        // The edge: Taro's type puts what WeChat sends one level too deep.
        const { type, causedBy, detail } = event as unknown as RegionChange;
        const isByHand = (causedBy ?? detail.causedBy) !== 'update';
        if (type === 'end' && isByHand && detail.centerLocation) onMove(detail.centerLocation);
      }}
    />
  );
}
