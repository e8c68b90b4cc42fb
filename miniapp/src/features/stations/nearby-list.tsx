import { View } from '@tarojs/components';
import type { NearbyStation } from '../../api';
import { go } from '../../routes';
import { ListRow, StatusTag } from '../../ui';
import { distanceText, openTone } from './words';

interface NearbyListProps {
  stations: readonly NearbyStation[];
  /** Whether the distances are from where the person is. */
  placed: boolean;
}

/** Stations by distance, as rows of a card. */
export function NearbyList({ stations, placed }: NearbyListProps) {
  return (
    <View>
      {stations.map((station) => (
        <ListRow
          key={station.id}
          title={station.name}
          text={summary(station, placed)}
          aside={<StatusTag tone={openTone(station.openState)} text={station.openText} />}
          onTap={() => go('station', { id: station.id })}
        />
      ))}
    </View>
  );
}

function summary({ offers, address, distanceMetres }: NearbyStation, placed: boolean): string {
  const words = offers.slice(0, 3).map((offer) => offer.text);
  return [...words, placed ? distanceText(distanceMetres) : address].join(' · ');
}
