import { View } from '@tarojs/components';
import { aria } from './aria';

interface BarRowProps {
  text: string;
  /** The value in words, at the right. */
  value: string;
  /** Under the words. */
  note?: string;
  /** How long the bar is. */
  percent: number;
  /** Read out instead of text and value. */
  label: string;
  onTap: () => void;
}

/** One value as a bar with its number beside it; a tap opens what is behind it. */
export function BarRow({ text, value, note, percent, label, onTap }: BarRowProps) {
  return (
    <View className="bar" onClick={onTap} {...aria({ role: 'button', label })}>
      <View className="bar-words">
        <View>{text}</View>
        <View className="strong">{value}</View>
      </View>
      {note ? <View className="second">{note}</View> : null}
      <View className="bar-line">
        <View className="bar-fill" style={{ width: `${percent}%` }} />
      </View>
    </View>
  );
}
