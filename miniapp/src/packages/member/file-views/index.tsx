import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { errorText } from '../../../api';
import { FileViewRow } from '../../../features/my-file/file-view-row';
import { useFileViews } from '../../../features/my-file/use-file-views';
import { Button, Empty, ErrorState, Page, screen, Second, Skeleton } from '../../../ui';

/** Of the twenty that come at once: what a phone shows first, the rest on scrolling. */
const firstRows = 10;

export default screen(function FileViews() {
  const { items, loading, error, hasMore, loadingMore, reload, more } = useFileViews();
  const [shown, setShown] = useState(firstRows);
  const showMore = () => (shown < items.length ? setShown(Infinity) : void more());
  useReachBottom(showMore);
  const failed = error !== undefined && items.length === 0;
  return (
    <Page>
      {loading ? <Skeleton cards={3} lines={2} /> : null}
      {failed && !loading ? (
        <ErrorState text={errorText(error)} onRetry={() => void reload()} />
      ) : null}
      <View className={items.length > 0 ? 'list-words' : 'gone'}>
        <Second>每看一次都自动记下来，事后改过能查出来。</Second>
      </View>
      <View>
        {items.slice(0, shown).map((view, index) => (
          <FileViewRow key={index} view={view} />
        ))}
      </View>
      <View className={loading || failed || items.length > 0 ? 'gone' : ''}>
        <Empty char="看" title="还没有人看过" text="工会的人看了您的资料，这里马上就有。" />
      </View>
      <View className={hasMore || shown < items.length ? '' : 'gone'}>
        <Button kind="text" text="再看几条" busy={loadingMore} onTap={showMore} />
      </View>
    </Page>
  );
});
