import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { errorText } from '../../../api';
import { useActivity } from '../../../features/activities/use-activities';
import { ErrorState, Page, screen, Skeleton } from '../../../ui';
import { ActivityView } from './activity-view';

/** One activity: what it is, where I stand, and the one thing to do now. */
export default screen(function ActivityPage() {
  const { id = '' } = useRouter().params;
  const { data, loading, error, reload } = useActivity(id);
  if (data) return <ActivityView seen={data} reload={reload} />;
  return (
    <Page>
      <View>
        {loading ? (
          <Skeleton cards={3} lines={3} />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </View>
    </Page>
  );
});
