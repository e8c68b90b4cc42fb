import { View } from '@tarojs/components';
import { errorText } from '../../../api';
import { useKeptActivities } from '../../../features/door/use-door';
import { useManagedVenues } from '../../../features/venue-desk/use-desk';
import { go } from '../../../routes';
import { useKnownMe } from '../../../session/me';
import { Card, Empty, ErrorState, ListRow, Page, screen, Section, Skeleton } from '../../../ui';

/** The doors I keep: today's activities, and the venues. */
export default screen(function Desks() {
  const { me } = useKnownMe();
  const keepsVenues = me?.capabilities.includes('venue.keep') ?? false;
  const { data, loading, error, reload } = useManagedVenues(keepsVenues);
  const { data: kept } = useKeptActivities();
  const activities = kept?.items ?? [];
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
      {data ? (
        <View>
          {data.items.length === 0 ? (
            <Empty char="场" title="没有归您看的场地" text="上级工会登记场地后会列在这里。" />
          ) : (
            <Card>
              {data.items.map(({ id, name, offersText }) => (
                <ListRow key={id} title={name} text={offersText} onTap={() => go('desk', { id })} />
              ))}
            </Card>
          )}
        </View>
      ) : loading ? (
        <Skeleton cards={2} lines={2} />
      ) : keepsVenues ? (
        <ErrorState text={errorText(error)} onRetry={() => void reload()} />
      ) : activities.length === 0 ? (
        <Empty char="活" title="今天没有活动" text="开始前 12 小时起，活动会列在这里。" />
      ) : null}
    </Page>
  );
});
