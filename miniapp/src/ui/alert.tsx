import { View } from '@tarojs/components';
import { aria } from './aria';

/** What went wrong with what was just tried, read out at once; nothing when there is no text. */
export function Alert({ text }: { text: string }) {
  return (
    <View className={text ? 'alert' : 'gone'} {...aria({ role: 'alert' })}>
      {text}
    </View>
  );
}
