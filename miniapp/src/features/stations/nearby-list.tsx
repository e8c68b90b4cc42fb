import { View } from '@tarojs/components';
import { distanceText } from '@home/shared';
import type { NearbyStation } from '../../api';
import { go } from '../../routes';
import { useAppearance } from '../../theme/appearance';
import { ListRow, StatusTag } from '../../ui';
import { openTone } from './words';

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
          text={elder ? elderSummary(station, placed) : summary(station, placed)}
          aside={
            elder ? null : <StatusTag tone={openTone(station.openState)} text={station.openText} />
          }
          onTap={() => go('station', { id: station.id })}
        />
      ))}
    </View>
  );
}

function summary({ offers, address, distanceMetres }: NearbyStation, placed: boolean): string {
  const words = offers.slice(0, 2).map((offer) => offer.text);
  return [placed ? distanceText(distanceMetres) : address, ...words].join(' · ');
}

/** Beside letters of 24 px a tag would leave the name half a line: the words stand below it. */
function elderSummary({ openText, distanceMetres }: NearbyStation, placed: boolean): string {
  return placed ? `${openText} · ${distanceText(distanceMetres)}` : openText;
}
