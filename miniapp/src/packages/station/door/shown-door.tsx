import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { clockText, type DoorPlace } from '@home/shared';
import { errorText, refusalOf } from '../../../api';
import type { DoorKey } from '../../../features/door/use-door';
import { useDoorWatch, useEndDoor, type OpenDoor } from '../../../features/door/use-open-doors';
import { go } from '../../../routes';
import { Alert, Button, Card, confirm, Empty, ListRow, Note, tell } from '../../../ui';
import { DoorSheet } from './door-sheet';

interface ShownDoorProps {
  place: DoorPlace;
  id: string;
  door: DoorKey;
  /** Why it could not be opened anew. */
  problem: unknown;
  onAgain: () => void;
}

/** The code of one registration of this phone, until its time is up or somebody ends it. */
export function ShownDoor({ place, id, door, problem, onAgain }: ShownDoorProps) {
  const { isEnded, others } = useDoorWatch(place, id, door);
  const ending = useEndDoor(place, id);
  const stop = async () => {
    const text = '停用以后这部手机上的码就扫不了了。要用可以再打开。';
    if (!(await confirm({ title: '停用这个门口码？', text, yes: '停用' }))) return;
    if (!(await ending.run({ id: door.id, isMine: true }))) return;
    tell('停用了');
    void Taro.navigateBack();
  };
  if (isEnded)
    return (
      <View>
        <Empty
          char="停"
          title="这部手机的码已经停用"
          text="看这里的人把它停了，再扫签不上到。停用以前扫的都算数；记着没送出的，有网照样补上。还要用，就再打开。"
          action={{ text: '再打开', onTap: onAgain }}
        />
        <Alert text={problem === undefined ? '' : errorText(problem)} />
      </View>
    );
  return (
    <View>
      <DoorSheet door={door} />
      <Alert {...refusalOf(ending.error, onAgain)} />
      <Card>
        <Note>{`用到 ${clockText(new Date(door.validUntil))}，没有网络也会换新码。把手机亮度调亮，放在门口。`}</Note>
        <ListRow
          title="亮着码的手机"
          text={othersText(others)}
          onTap={() => go('doorPhones', { place, id })}
        />
        <View className="after-words">
          <Button kind="outlined" text="停用这个码" busy={ending.busy} onTap={() => void stop()} />
        </View>
      </Card>
    </View>
  );
}

function othersText(others: readonly OpenDoor[] | undefined): string {
  if (others === undefined) return '看有几部，停用落下的那一部';
  const [first] = others;
  if (!first) return '只有这一部';
  const rest = others.length > 1 ? `等 ${others.length} 部` : '';
  return `还有${first.keeperMask}的 ${first.device}${rest}`;
}
