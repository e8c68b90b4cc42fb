import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { errorText } from '../../../api';
import { useManagedActivity } from '../../../features/manage-activities/use-managed';
import { ErrorState, Page, screen, Skeleton } from '../../../ui';
import '../cadre.css';
import { ManagedView } from './managed-view';

/** One of our activities: how far it is, and what can be done with it now. */
export default screen(function ManagedActivityPage() {
  const { id = '' } = useRouter().params;
  const { data, loading, error, reload, replace } = useManagedActivity(id);
  if (data) return <ManagedView activity={data} replace={replace} reload={reload} />;
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
