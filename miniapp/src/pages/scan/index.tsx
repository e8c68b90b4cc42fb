import { View } from '@tarojs/components';

export default function Page() {
  return <View>扫一扫</View>;
}
