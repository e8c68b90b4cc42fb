import { View } from '@tarojs/components';

export default function Page() {
  return <View>驿站</View>;
}
