import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { errorText } from '../../../api';
import { ActivityCard } from '../../../features/activities/activity-card';
import { useActivities } from '../../../features/activities/use-activities';
import { go } from '../../../routes';
import { ActionBar, Button, Empty, ErrorState, Page, screen, Skeleton } from '../../../ui';

/** Of the twenty that come at once: what a phone shows first, the rest on scrolling. */
const firstRows = 8;

/** What is on. Anybody may look. */
export default screen(function Activities() {
  const { items, first, loading, loadingMore, hasMore, error, reload, more } = useActivities();
  const [shown, setShown] = useState(firstRows);
  const showMore = () => (shown < items.length ? setShown(Infinity) : void more());
  useReachBottom(showMore);
  const now = new Date();
  return (
    <Page
      actions={
        <ActionBar>
          <Button kind="outlined" text="我的活动" onTap={() => go('myActivities')} />
        </ActionBar>
      }
    >
      {loading ? <Skeleton cards={3} lines={3} /> : null}
      {first || loading ? null : (
        <ErrorState text={errorText(error)} onRetry={() => void reload()} />
      )}
      <View>
        {items.slice(0, shown).map((activity) => (
          <ActivityCard key={activity.id} activity={activity} now={now} />
        ))}
      </View>
      <View className={first && items.length === 0 ? '' : 'gone'}>
        <Empty
          char="活"
          title="最近没有活动"
          text="有新活动会放在这里。想要什么活动，可以告诉您的工会。"
        />
      </View>
      <View className={hasMore || shown < items.length ? '' : 'gone'}>
        <Button kind="text" text="再看几条" busy={loadingMore} onTap={showMore} />
      </View>
    </Page>
  );
});
