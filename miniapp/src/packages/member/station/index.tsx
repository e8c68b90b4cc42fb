import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { errorText, type StationDto } from '../../../api';
import { useSignIn } from '../../../features/account/use-sign-in';
import { JoinInvite } from '../../../features/join/join-invite';
import { StationActions } from '../../../features/stations/station-actions';
import { NoRegistration, StationHead, StationPlace } from '../../../features/stations/station-head';
import { useStation } from '../../../features/stations/use-stations';
import { go } from '../../../routes';
import { useKnownMe } from '../../../session/me';
import { Card, ErrorState, ListRow, Page, screen, Skeleton } from '../../../ui';

export default screen(function Station() {
  const { id = '' } = useRouter().params;
  const { data, loading, error, reload } = useStation(id);
  if (data) return <StationPage station={data} />;
  return (
    <Page>
      {loading ? (
        <Skeleton cards={2} />
      ) : (
        <View>
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
          <Card>
            <ListRow title="附近驿站" text="看哪里开着、有什么" onTap={() => go('stations')} />
          </Card>
        </View>
      )}
    </Page>
  );
});

function StationPage({ station }: { station: StationDto }) {
  const { me } = useKnownMe();
  const { thenDo } = useSignIn();
  const onJoin = () => void thenDo(() => go('join', { stationId: station.id }));
  const belongs = Boolean(me?.membership ?? me?.application);
  return (
    <Page
      actions={
        <StationActions
          stationId={station.id}
          offer={belongs ? 'check_in' : 'join'}
          canCheckIn={me !== undefined}
          onJoin={onJoin}
        />
      }
    >
      <StationHead station={station} />
      <NoRegistration canCheckIn={me !== undefined} />
      {belongs ? (
        <Card>
          <ListRow
            title={station.organisation.name}
            text="这个驿站归它管，有事可以找"
            onTap={() => go('union', { id: station.organisation.id })}
          />
        </Card>
      ) : (
        <JoinInvite unionName={undefined} onTap={onJoin} />
      )}
      <StationPlace station={station} />
    </Page>
  );
}
