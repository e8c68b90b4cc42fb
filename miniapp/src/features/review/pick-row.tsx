import { View } from '@tarojs/components';
import { aria } from '../../ui/aria';
import { classNames } from '../../ui/class-names';

interface PickRowProps {
  title: string;
  text?: string;
  picked: boolean;
  onTap: () => void;
}

/** One of several, as a row with a round mark. */
export function PickRow({ title, text, picked, onTap }: PickRowProps) {
  return (
    <View
      className={classNames('pick', picked && 'pick-on')}
      onClick={onTap}
      {...aria({ role: 'radio', label: text ? `${title}，${text}` : title, checked: picked })}
    >
      <View className="body">{title}</View>
      <View className="second">{text ?? ''}</View>
    </View>
  );
}
