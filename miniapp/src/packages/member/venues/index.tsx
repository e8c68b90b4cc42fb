import { View } from '@tarojs/components';
import { distanceText } from '@home/shared';
import { errorText } from '../../../api';
import { useVenues } from '../../../features/booking/use-venues';
import { go } from '../../../routes';
import {
  Card,
  Empty,
  ErrorState,
  hasMap,
  ListRow,
  Note,
  Page,
  PhotoThumb,
  screen,
  Skeleton,
} from '../../../ui';

export default screen(function Venues() {
  const { data, loading, error, reload } = useVenues();
  return (
    <Page>
      <Card>
        <ListRow
          title="我的预约"
          text="什么时候、哪个场地，退订和改期"
          onTap={() => go('bookings')}
        />
        {hasMap ? (
          <ListRow title="在地图上看" text="附近有哪些场地" onTap={() => go('venueMap')} />
        ) : null}
        <ListRow title="职工之家" text="这些场地是谁的家，主席怎么找" onTap={() => go('homes')} />
      </Card>
      <View className="list-head">
        <Note>{data?.placed ? '按离您远近排' : '位置只用来排远近，不保存'}</Note>
      </View>
      {data ? null : loading ? <Skeleton cards={4} lines={2} /> : null}
      {data || loading ? null : (
        <ErrorState text={errorText(error)} onRetry={() => void reload()} />
      )}
      {data && data.items.length > 0 ? (
        <Card>
          {data.items.map(({ id, name, address, distance, offersText, rating, photo }) => (
            <ListRow
              key={id}
              lead={<PhotoThumb name={photo} char="约" />}
              title={name}
              text={[
                distance === null ? address : distanceText(distance),
                rating.average === null ? '' : `${rating.average} 分`,
                offersText,
              ]
                .filter(Boolean)
                .join(' · ')}
              onTap={() => go('venue', { id })}
            />
          ))}
        </Card>
      ) : null}
      {data && data.items.length === 0 ? (
        <Empty char="约" title="还没有能订的场地" text="工会开放场地后会列在这里。" />
      ) : null}
    </Page>
  );
});
