import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { clockText } from '@home/shared';
import { useEffect } from 'react';
import { errorText, refusalOf } from '../../../api';
import { useDoorCode, useDoorKey, type DoorKey } from '../../../features/door/use-door';
import { keepScreenOn } from '../../../platform/keep-screen-on';
import {
  Alert,
  Button,
  Card,
  confirm,
  ErrorState,
  Note,
  Page,
  QrCode,
  screen,
  Skeleton,
  tell,
} from '../../../ui';
import './door.css';

/** The code at the door: big, bright, another one every twenty seconds, with a network or without. */
export default screen(function DoorPage() {
  const { place = 'venue', id = '' } = useRouter().params;
  const { key, end } = useDoorKey(place === 'activity' ? 'activity' : 'venue', id);
  const { data, loading, error, reload } = key;
  useEffect(() => {
    keepScreenOn(true);
    return () => keepScreenOn(false);
  }, []);
  const stop = async (door: string) => {
    const text = '停用以后这部手机上的码就扫不了了。要用可以再打开。';
    if (!(await confirm({ title: '停用这个门口码？', text, yes: '停用' }))) return;
    if (!(await end.run(door))) return;
    tell('停用了');
    void Taro.navigateBack();
  };
  if (!data)
    return (
      <Page>
        {loading ? (
          <Skeleton cards={1} lines={6} />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </Page>
    );
  return (
    <Page title={data.title}>
      <DoorSheet key={data.id} door={data} />
      <Alert {...refusalOf(end.error, () => void reload())} />
      <Card>
        <Note>{`用到 ${clockText(new Date(data.validUntil))}，没有网络也会换新码。把手机亮度调亮，放在门口。`}</Note>
        <View className="after-words">
          <Button
            kind="outlined"
            text="停用这个码"
            busy={end.busy}
            onTap={() => void stop(data.id)}
          />
        </View>
      </Card>
    </Page>
  );
});

function DoorSheet({ door }: { door: DoorKey }) {
  const { code, secondsGone, isOver } = useDoorCode(door);
  return (
    <View className="door-sheet">
      <View className="door-title">{isOver ? '这个码到时间了' : '扫码签到'}</View>
      <View>
        {isOver ? (
          '返回再打开一次，就有新的。'
        ) : (
          <QrCode text={code} label={`${door.title}的签到码`} />
        )}
      </View>
      <View className={isOver ? 'gone' : 'door-clock'}>
        <View className="door-clock-hand" style={`animation-delay: -${secondsGone}s`} />
      </View>
      <View className="door-words">打开“职工之家”，在“我的预约”或“我的活动”里扫</View>
    </View>
  );
}
