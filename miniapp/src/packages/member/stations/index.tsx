import { View } from '@tarojs/components';
import { errorText } from '../../../api';
import { NearbyList } from '../../../features/stations/nearby-list';
import { scanStation } from '../../../features/stations/scan-station';
import { useNearbyStations } from '../../../features/stations/use-stations';
import {
  ActionBar,
  Button,
  Card,
  Empty,
  ErrorState,
  Note,
  Page,
  screen,
  Skeleton,
} from '../../../ui';

export default screen(function Stations() {
  const { data, loading, error, reload } = useNearbyStations(15, true);
  return (
    <Page
      actions={
        <ActionBar>
          <Button text="扫驿站门口的码" onTap={() => void scanStation()} />
        </ActionBar>
      }
    >
      {data ? (
        <View className="list-head">
          <Note>
            {data.placed ? '按离您远近排' : '没有您的位置，先列市里的；位置只用来排远近，不保存'}
          </Note>
        </View>
      ) : null}
      {data ? null : loading ? <Skeleton cards={4} lines={2} /> : null}
      {data || loading ? null : (
        <ErrorState text={errorText(error)} onRetry={() => void reload()} />
      )}
      {data && data.items.length > 0 ? (
        <Card>
          <NearbyList stations={data.items} placed={data.placed} />
        </Card>
      ) : null}
      {data && data.items.length === 0 ? (
        <Empty char="站" title="附近还没有驿站" text="看到门口有工会驿站的牌子，推门就能进。" />
      ) : null}
    </Page>
  );
});
