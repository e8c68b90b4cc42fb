import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { errorText } from '../../../api';
import { useHomes } from '../../../features/homes/use-homes';
import { go } from '../../../routes';
import { Button, Card, Empty, ErrorState, ListRow, Page, screen, Skeleton } from '../../../ui';

/** Of the twenty that come at once: what a phone shows first, the rest on scrolling. */
const firstRows = 10;

/** The workers' homes of the city. Anybody may look. */
export default screen(function Homes() {
  const { items, first, loading, loadingMore, hasMore, error, reload, more } = useHomes();
  const [shown, setShown] = useState(firstRows);
  const showMore = () => (shown < items.length ? setShown(Infinity) : void more());
  useReachBottom(showMore);
  return (
    <Page>
      {loading ? <Skeleton cards={3} lines={2} /> : null}
      {first || loading ? null : (
        <ErrorState text={errorText(error)} onRetry={() => void reload()} />
      )}
      <View className={items.length > 0 ? '' : 'gone'}>
        <Card>
          {items.slice(0, shown).map(({ id, name, kindText, organisationName, address }) => (
            <ListRow
              key={id}
              title={name}
              text={`${kindText} · ${address}`}
              label={`${name}，${organisationName}的${kindText}职工之家`}
              onTap={() => go('workersHome', { id })}
            />
          ))}
        </Card>
      </View>
      <View className={first && items.length === 0 ? '' : 'gone'}>
        <Empty char="家" title="还没有登记职工之家" text="工会建好以后会列在这里。" />
      </View>
      <View className={hasMore || shown < items.length ? '' : 'gone'}>
        <Button kind="text" text="再看几条" busy={loadingMore} onTap={showMore} />
      </View>
    </Page>
  );
});
