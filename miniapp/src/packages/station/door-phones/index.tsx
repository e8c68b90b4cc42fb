import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { errorText } from '../../../api';
import { EndDoorSheet } from '../../../features/door/end-door-sheet';
import { OpenDoorCard } from '../../../features/door/open-door-card';
import { doorPlaceOf } from '../../../features/door/use-door';
import { useEndDoor, useOpenDoors, type OpenDoor } from '../../../features/door/use-open-doors';
import { go } from '../../../routes';
import { Empty, ErrorState, Page, screen, Second, Skeleton, tell } from '../../../ui';

/** Which phones show the code of this door, and ending it on one that was left somewhere. */
export default screen(function DoorPhones() {
  const { place, id = '' } = useRouter().params;
  const where = doorPlaceOf(place);
  const { data, loading, error, reload, replace } = useOpenDoors(where, id);
  const ending = useEndDoor(where, id);
  const [which, setWhich] = useState<OpenDoor>();
  const ask = (door: OpenDoor | undefined) => {
    ending.clearError();
    setWhich(door);
  };
  const end = async ({ id: door, isMine }: OpenDoor) => {
    const left = await ending.run({ id: door, isMine });
    if (!left) return;
    ask(undefined);
    replace(left);
    tell('停用了');
  };
  const refresh = () => {
    ask(undefined);
    void reload();
  };
  if (!data)
    return (
      <Page>
        {loading ? (
          <Skeleton cards={2} lines={3} />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </Page>
    );
  return (
    <Page title={data.title}>
      {data.items.length === 0 ? (
        <Empty
          char="码"
          title="现在没有手机亮着码"
          text="想让来的人自己扫，就在这部手机上打开。"
          action={{ text: '打开门口二维码', onTap: () => go('door', { place: where, id }) }}
        />
      ) : (
        <View>
          <View className="list-words">
            <Second>
              {`${data.items.length} 部手机亮着这里的签到码。手机落下了、换人看门了，就停用那一部。`}
            </Second>
          </View>
          {data.items.map((door) => (
            <OpenDoorCard key={door.id} door={door} onEnd={() => ask(door)} />
          ))}
        </View>
      )}
      <EndDoorSheet
        door={which}
        busy={ending.busy}
        error={ending.error}
        onClose={() => ask(undefined)}
        onRefresh={refresh}
        onEnd={(door) => void end(door)}
      />
    </Page>
  );
});
