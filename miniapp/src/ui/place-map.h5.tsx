import { View } from '@tarojs/components';

/** The preview has no map: Taro's would load a script from the internet. The list says the same there. */
export const hasMap = false;

export function PlaceMap() {
  return <View />;
}
