import { View } from '@tarojs/components';
import { useOnline } from '../platform/network';
import { aria } from './aria';

/** Says that there is no network and what still works; an empty line otherwise. */
export function OfflineBanner() {
  const online = useOnline();
  return (
    <View className={online ? 'offline-none' : 'offline'} {...aria({ role: 'status' })}>
      {online
        ? ''
        : '现在没有网络。会员卡、驿站、我的预约和打开过的验票名单照样能看；“我到了”、扫码到场先记在手机上，有网时补记。'}
    </View>
  );
}
