import { View } from '@tarojs/components';
import { errorText } from '../../../api';
import { useKeptActivities } from '../../../features/door/use-door';
import { useManagedVenues } from '../../../features/venue-desk/use-desk';
import { go } from '../../../routes';
import { useMe } from '../../../session/me';
import { Card, Empty, ErrorState, ListRow, Page, screen, Section, Skeleton } from '../../../ui';

/** The doors I keep: today's activities, and the venues. */
export default screen(function Desks() {
  const { me, error, reload } = useMe();
  const keepsVenues = me?.capabilities.includes('venue.keep') ?? false;
  const venues = useManagedVenues(keepsVenues);
  const kept = useKeptActivities();
  const who = { data: me, loading: error === undefined, error, reload };
  const asked = [who, kept, ...(keepsVenues ? [venues] : [])];
  const missing = asked.filter(({ data }) => data === undefined);
  const failed = missing.find(({ loading }) => !loading);
  const activities = kept.data?.items ?? [];
  const halls = venues.data?.items ?? [];
  return (
    <Page>
      <View className={activities.length > 0 ? '' : 'gone'}>
        <Section title="今天的活动">
          <Card>
            {activities.map(({ id, title, whenText }) => (
              <ListRow
                key={id}
                title={title}
                text={whenText}
                onTap={() => go('activityDoor', { id })}
              />
            ))}
          </Card>
        </Section>
      </View>
      <View className={halls.length > 0 ? '' : 'gone'}>
        <Section title="场地">
          <Card>
            {halls.map(({ id, name, offersText }) => (
              <ListRow key={id} title={name} text={offersText} onTap={() => go('desk', { id })} />
            ))}
          </Card>
        </Section>
      </View>
      <View>
        {failed ? (
          <ErrorState
            text={errorText(failed.error)}
            onRetry={() => missing.forEach(({ reload }) => void reload())}
          />
        ) : missing.length > 0 ? (
          <Skeleton cards={2} lines={2} />
        ) : activities.length + halls.length === 0 ? (
          <Empty
            char="门"
            title="今天没有要看的门"
            text="活动开始前 12 小时起、上级工会登记了归您看的场地，都会列在这里。"
          />
        ) : null}
      </View>
    </Page>
  );
});
