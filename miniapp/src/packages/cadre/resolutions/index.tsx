import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { errorText } from '../../../api';
import { MinutesSheet } from '../../../features/review/minutes-sheet';
import { useResolutions } from '../../../features/review/use-resolutions';
import { Button, Card, Empty, ErrorState, ListRow, Page, screen, Skeleton } from '../../../ui';
import '../cadre.css';

export default screen(function Resolutions() {
  const { items, loading, error, hasMore, loadingMore, reload, more } = useResolutions();
  const [opened, setOpened] = useState('');
  useReachBottom(() => void more());
  const failed = error !== undefined && items.length === 0;
  return (
    <Page>
      {loading ? <Skeleton cards={2} lines={3} /> : null}
      {failed && !loading ? (
        <ErrorState text={errorText(error)} onRetry={() => void reload()} />
      ) : null}
      <View className={items.length > 0 ? '' : 'gone'}>
        <Card>
          {items.map((item) => (
            <ListRow
              key={item.id}
              title={item.reference ?? '委员会决议'}
              text={`${item.resolvedOn} · 接收 ${item.members} 人 · ${item.organisationName}`}
              onTap={() => setOpened(item.id)}
            />
          ))}
        </Card>
      </View>
      <View className={loading || failed || items.length > 0 ? 'gone' : ''}>
        <Empty char="议" title="还没有决议" text="在待办里勾选申请，写进决议以后，这里就有。" />
      </View>
      <View className={hasMore ? '' : 'gone'}>
        <Button kind="text" text="看更早的" busy={loadingMore} onTap={() => void more()} />
      </View>
      <MinutesSheet id={opened} onClose={() => setOpened('')} />
    </Page>
  );
});
