import { View } from '@tarojs/components';
import type { NearbyStation } from '../../api';
import { go } from '../../routes';
import { useAppearance } from '../../theme/appearance';
import { ListRow, StatusTag } from '../../ui';
import { distanceText, openTone } from './words';

interface NearbyListProps {
  stations: readonly NearbyStation[];
  /** Whether the distances are from where the person is. */
  placed: boolean;
}

/** Stations by distance, as rows of a card. */
export function NearbyList({ stations, placed }: NearbyListProps) {
  const { elder } = useAppearance();
  return (
    <View>
      {stations.map((station) => (
        <ListRow
          key={station.id}
          title={station.name}
          text={summary(station, placed, elder ? 0 : 2)}
          aside={<StatusTag tone={openTone(station.openState)} text={station.openText} />}
          onTap={() => go('station', { id: station.id })}
        />
      ))}
    </View>
  );
}

function summary(station: NearbyStation, placed: boolean, offersShown: number): string {
  const { offers, address, distanceMetres } = station;
  const words = offers.slice(0, offersShown).map((offer) => offer.text);
  return [placed ? distanceText(distanceMetres) : address, ...words].join(' · ');
}
