import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { errorText } from '../../../api';
import { ActivityCard } from '../../../features/activities/activity-card';
import { useActivitiesOfHome } from '../../../features/activities/use-activities';
import {
  HomeHead,
  HomeShares,
  HomeUnion,
  HomeVenues,
  HomeWords,
} from '../../../features/homes/home-cards';
import { useHome } from '../../../features/homes/use-homes';
import { call } from '../../../platform/location';
import { go } from '../../../routes';
import {
  ActionBar,
  Button,
  Card,
  ErrorState,
  Page,
  screen,
  Second,
  Section,
  Skeleton,
} from '../../../ui';

/** Of what is on: the next few, the rest in the list of all. */
const nextFew = 3;

/** A workers' home: whose it is, how to reach them, what is there and what is on. Anybody may look. */
export default screen(function WorkersHome() {
  const { id = '' } = useRouter().params;
  const { data: home, loading, error, reload } = useHome(id);
  const { data: coming } = useActivitiesOfHome(id);
  const activities = coming?.items ?? [];
  const now = new Date();
  if (!home)
    return (
      <Page>
        {loading ? (
          <Skeleton cards={3} lines={3} />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </Page>
    );
  return (
    <Page
      title={home.name}
      actions={
        <ActionBar note={`电话 ${home.contact}`}>
          <Button text="打电话问" onTap={() => call(home.contact)} />
        </ActionBar>
      }
    >
      <HomeHead home={home} />
      <HomeUnion home={home} />
      <HomeVenues home={home} />
      <Section title="最近的活动">
        <View>
          {activities.slice(0, nextFew).map((activity) => (
            <ActivityCard key={activity.id} activity={activity} now={now} />
          ))}
        </View>
        <View className={coming && activities.length === 0 ? '' : 'gone'}>
          <Card>
            <Second>最近没有活动。</Second>
          </Card>
        </View>
        <Button kind="text" text="看全部活动" onTap={() => go('activities')} />
      </Section>
      <HomeWords home={home} />
      <HomeShares home={home} />
    </Page>
  );
});
