import { View } from '@tarojs/components';
import { useOnline } from '../platform/network';
import { aria } from './aria';

/** Says that there is no network and what still works; an empty line otherwise. */
export function OfflineBanner() {
  const online = useOnline();
  return (
    <View className={online ? 'offline-none' : 'offline'} {...aria({ role: 'status' })}>
      {online ? '' : '现在没有网络。驿站和会员卡照样能看，“我到了”会在有网时补记。'}
    </View>
  );
}
