import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { isUnionScene, parseDoorCode } from '@home/shared';
import { errorText, isOffline, type ScanDto } from '../../api';
import { useSignIn } from '../../features/account/use-sign-in';
import { ToDoorPass } from '../../features/door/to-door-pass';
import { JoinInvite } from '../../features/join/join-invite';
import { scanStation } from '../../features/stations/scan-station';
import { sceneOf } from '../../features/stations/scene';
import { StationActions } from '../../features/stations/station-actions';
import { NoRegistration, StationHead, StationPlace } from '../../features/stations/station-head';
import { useScan } from '../../features/stations/use-stations';
import { ScanUnion } from '../../features/union-code/scan-union';
import { go } from '../../routes';
import { Card, Empty, ErrorState, ListRow, Page, screen, Second, Skeleton, Strong } from '../../ui';

/** Where every sticker leads: what is here, who looks after me, one thing to do. */
export default screen(function Scan() {
  const scene = sceneOf(useRouter().params);
  const { thenDo } = useSignIn();
  const join = (place: JoinPlace) => void thenDo(() => go('join', place));
  if (scene !== undefined && parseDoorCode(scene)) return <ToDoorPass code={scene} />;
  return scene !== undefined && isUnionScene(scene) ? (
    <ScanUnion scene={scene} onJoin={() => join({ unionScene: scene })} />
  ) : (
    <ScanStation scene={scene} join={(stationId) => join({ stationId })} />
  );
});

type JoinPlace = { stationId: string } | { unionScene: string };

interface ScanStationProps {
  scene: string | undefined;
  join: (stationId: string) => void;
}

function ScanStation({ scene, join }: ScanStationProps) {
  const { data, loading, error, reload } = useScan(scene);
  if (data) return <Landing scan={data} join={join} />;
  return (
    <Page>
      {loading ? <Skeleton cards={2} /> : null}
      {scene === undefined ? (
        <Empty
          char="码"
          title="没有读到码"
          text="请对着驿站门口的码再扫一次。"
          action={{ text: '扫一扫', onTap: () => void scanStation() }}
        />
      ) : null}
      {error === undefined ? null : (
        <View>
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
          {isOffline(error) ? (
            <Card>
              <Strong>没有网络也能进门</Strong>
              <Second>推门就行，不用登记。连上网再看这里有什么。</Second>
            </Card>
          ) : (
            <Card>
              <ListRow title="也可以直接进门" text="驿站推门就能进，扫不扫码都一样。" />
              <ListRow title="附近驿站" text="看哪里开着、有什么" onTap={() => go('stations')} />
            </Card>
          )}
        </View>
      )}
    </Page>
  );
}

function Landing({ scan, join }: { scan: ScanDto; join: (stationId: string) => void }) {
  const { station, union, offer, application, canCheckIn, canTransfer } = scan;
  const onJoin = () => join(station.id);
  return (
    <Page
      actions={
        <StationActions
          stationId={station.id}
          offer={offer}
          applicationId={application?.id}
          canCheckIn={canCheckIn}
          onJoin={onJoin}
        />
      }
    >
      <StationHead station={station} />
      <NoRegistration canCheckIn={canCheckIn} />
      <View>
        {offer === 'join' || offer === 'guest' ? (
          <JoinInvite unionName={union.name} reason={union.reason} onTap={onJoin} />
        ) : (
          <Card
            label={`管这里的工会：${union.name}`}
            onTap={() => go('union', { id: union.organisationId })}
          >
            <Strong>{union.name}</Strong>
            <Second>{union.reason}</Second>
          </Card>
        )}
      </View>
      <View>
        {canTransfer ? (
          <Card>
            <ListRow
              title="现在在这一带干活？"
              text={`把会籍接转到${union.name}，会员号不变`}
              onTap={() =>
                go('transfer', { organisationId: union.organisationId, name: union.name })
              }
            />
          </Card>
        ) : null}
      </View>
      <StationPlace station={station} />
    </Page>
  );
}
