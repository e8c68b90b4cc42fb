import { View } from '@tarojs/components';
import { shanghaiDay } from '@home/shared';
import { useEffect } from 'react';
import { errorText } from '../../api';
import { SignInCard } from '../../features/account/sign-in-card';
import { ApplicationCard } from '../../features/join/application-view';
import { JoinInvite } from '../../features/join/join-invite';
import { memberSinceText } from '../../features/membership/member-since';
import { showUnread } from '../../features/messages/use-messages';
import { UnionCard } from '../../features/organisations/union-card';
import { NearbyList } from '../../features/stations/nearby-list';
import { scanStation } from '../../features/stations/scan-station';
import { useNearbyStations } from '../../features/stations/use-stations';
import { useRedBar } from '../../platform/red-bar';
import { go } from '../../routes';
import { useMe } from '../../session/me';
import { useAppearance } from '../../theme/appearance';
import { Card, ErrorState, IconGrid, ListRow, Page, screen, Section, Skeleton } from '../../ui';

const entries = [
  { char: '站', text: '附近驿站', onTap: () => go('stations') },
  { char: '码', text: '扫驿站码', onTap: () => void scanStation() },
  { char: '卡', text: '会员卡', onTap: () => go('card') },
  { char: '事', text: '我的申请', onTap: () => go('application') },
];

export default screen(function Home() {
  const { elder } = useAppearance();
  useRedBar();
  return (
    <Page>
      <Standing />
      <Card>
        <IconGrid entries={elder ? entries.slice(0, 3) : entries} />
      </Card>
      <View className={elder ? 'gone' : ''}>
        <Nearest />
      </View>
    </Page>
  );
});

/** Where do I stand: my union, my application, or how to get one. */
function Standing() {
  const { me, guest, error, reload } = useMe();
  useEffect(() => showUnread(me?.unread ?? 0), [me?.unread]);
  if (guest)
    return <SignInCard text="登录后能看到管您的工会、申请到了哪一步。不登录也能进驿站。" />;
  if (!me) {
    return error ? (
      <ErrorState text={errorText(error)} onRetry={() => void reload()} />
    ) : (
      <Skeleton cards={1} lines={3} />
    );
  }
  const { union, membership, application } = me;
  const memberText =
    membership && memberSinceText(membership.since, shanghaiDay(new Date(me.serverTime)));
  return (
    <View>
      {union ? <UnionCard union={union} memberText={memberText ?? undefined} /> : null}
      {application ? (
        <ApplicationCard {...application} onTap={() => go('application', { id: application.id })} />
      ) : null}
      {membership || application ? null : (
        <JoinInvite unionName={union?.name} withButton onTap={() => go('join')} />
      )}
    </View>
  );
}

function Nearest() {
  const { data, loading, error, reload } = useNearbyStations(2, false);
  if (loading) return <Skeleton cards={1} lines={3} />;
  if (!data) return <ErrorState text={errorText(error)} onRetry={() => void reload()} />;
  return (
    <Section title={data.placed ? '离您最近的驿站' : '市里的驿站'}>
      <Card>
        <NearbyList stations={data.items} placed={data.placed} />
        {data.placed ? null : (
          <ListRow
            title="看离我最近的"
            text="用一次大概位置，不保存"
            onTap={() => go('stations')}
          />
        )}
      </Card>
    </Section>
  );
}
