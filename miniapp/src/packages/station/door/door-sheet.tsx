import { View } from '@tarojs/components';
import { useDoorCode, type DoorKey } from '../../../features/door/use-door';
import { QrCode } from '../../../ui';

/** What is scanned: dark on white, and how long this code lives. */
export function DoorSheet({ door }: { door: DoorKey }) {
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
