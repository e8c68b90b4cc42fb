import { View } from '@tarojs/components';
import type { NearbyStation } from '../../api';
import { go } from '../../routes';
import { ListRow, StatusTag } from '../../ui';
import { distanceText, openTone } from './words';

/** Stations by distance, as rows of a card. */
export function NearbyList({ stations }: { stations: readonly NearbyStation[] }) {
  return (
    <View>
      {stations.map((station) => (
        <ListRow
          key={station.id}
          title={station.name}
          text={summary(station)}
          aside={<StatusTag tone={openTone(station.openState)} text={station.openText} />}
          onTap={() => go('station', { id: station.id })}
        />
      ))}
    </View>
  );
}

function summary(station: NearbyStation): string {
  const offers = station.offers.slice(0, 3).map((offer) => offer.text);
  return [...offers, distanceText(station.distanceMetres)].join(' · ');
}
