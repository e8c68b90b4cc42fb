import { errorText } from '../../../api';
import { useVenueMap } from '../../../features/booking/use-venue-map';
import { go } from '../../../routes';
import {
  Card,
  Empty,
  ErrorState,
  hasMap,
  ListRow,
  Note,
  Page,
  PlaceMap,
  screen,
  Skeleton,
} from '../../../ui';

export default screen(function VenueMap() {
  const { data, loading, error, reload, move, picked, pick } = useVenueMap();
  if (!hasMap)
    return (
      <Page>
        <Empty
          char="图"
          title="这里看不了地图"
          text="请在微信里打开；场地列表里都有。"
          action={{ text: '看场地列表', onTap: () => go('venues') }}
        />
      </Page>
    );
  return (
    <Page>
      {data ? <PlaceMap {...data} places={data.items} onPick={pick} onMove={move} /> : null}
      {data || !loading ? null : <Skeleton cards={2} lines={4} />}
      {error === undefined || loading ? null : (
        <ErrorState text={errorText(error)} onRetry={() => void reload()} />
      )}
      {picked ? (
        <Card>
          <ListRow
            title={picked.name}
            text={[picked.address, picked.offersText].filter(Boolean).join(' · ')}
            onTap={() => go('venue', { id: picked.id })}
          />
        </Card>
      ) : data ? (
        <Note>
          {data.items.length > 0
            ? '点红色的标记，看是哪个场地；拖动地图，看别处的场地。'
            : '这一带还没有能订的场地，拖动地图看看别处。'}
        </Note>
      ) : null}
    </Page>
  );
});
