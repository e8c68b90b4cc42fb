import { View } from '@tarojs/components';
import { aria } from './aria';

interface AlertProps {
  text: string;
  /** What helps, right beside the words: "刷新". */
  action?: { text: string; onTap: () => void };
}

/** What went wrong with what was just tried, read out at once; nothing when there is no text. */
export function Alert({ text, action }: AlertProps) {
  return (
    <View className={text ? 'alert' : 'gone'} {...aria({ role: 'alert' })}>
      {text}
      {text && action ? (
        <View className="alert-action" onClick={action.onTap} {...aria({ role: 'button' })}>
          {action.text}
        </View>
      ) : null}
    </View>
  );
}
