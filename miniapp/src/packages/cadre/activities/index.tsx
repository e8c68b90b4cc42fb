import { View } from '@tarojs/components';
import { activityPhases } from '@home/shared';
import { errorText } from '../../../api';
import { ManagedRow } from '../../../features/manage-activities/managed-row';
import {
  useManagedActivities,
  type ManagedCard,
} from '../../../features/manage-activities/use-managed';
import { go } from '../../../routes';
import {
  ActionBar,
  Alert,
  Button,
  Card,
  Empty,
  ErrorState,
  MoreRows,
  Page,
  screen,
  Section,
  Skeleton,
} from '../../../ui';
import '../cadre.css';

/** What my unions prepare, have on and had on. */
export default screen(function ManagedActivities() {
  const { data, loading, error, reload } = useManagedActivities();
  const problem = error === undefined ? '' : errorText(error);
  const items = data?.items ?? [];
  return (
    <Page
      actions={
        <ActionBar>
          <Button text="办一个活动" onTap={() => go('activityPlan')} />
        </ActionBar>
      }
    >
      <View>
        {data ? (
          <Alert text={problem} action={{ text: '再试一次', onTap: () => void reload() }} />
        ) : loading ? (
          <Skeleton cards={3} lines={2} />
        ) : (
          <ErrorState text={problem} onRetry={() => void reload()} />
        )}
      </View>
      <View>
        {groups.map(({ phase, title }) => (
          <Group
            key={phase}
            title={title}
            items={items.filter(({ status }) => activityPhases[status] === phase)}
          />
        ))}
      </View>
      <View className={data && items.length === 0 ? '' : 'gone'}>
        <Empty
          char="活"
          title="还没有办过活动"
          text="先写成草稿，看一遍再发布；发布以后会员在“活动”里就能报名。"
        />
      </View>
    </Page>
  );
});

const groups = [
  { phase: 'preparing', title: '草稿，还没发布' },
  { phase: 'on', title: '正在办' },
  { phase: 'over', title: '以前的' },
] as const;

function Group({ title, items }: { title: string; items: readonly ManagedCard[] }) {
  const now = new Date();
  return (
    <View className={items.length > 0 ? '' : 'gone'}>
      <Section title={title}>
        <Card>
          <MoreRows items={items}>
            {(activity) => (
              <ManagedRow
                key={activity.id}
                activity={activity}
                now={now}
                onTap={() => go('activityManaged', { id: activity.id })}
              />
            )}
          </MoreRows>
        </Card>
      </Section>
    </View>
  );
}
