import { View } from '@tarojs/components';
import { aria } from '../../ui/aria';
import './figures.css';

export interface Bar {
  readonly code: string;
  readonly text: string;
  readonly count: number;
}

interface BarsProps {
  bars: readonly Bar[];
  /** Opens what is behind a bar; one of nothing opens nothing. */
  onOpen: (code: string) => void;
}

/** Counts as bars with the number beside each; read aloud as "审核中，6 件". */
export function Bars({ bars, onOpen }: BarsProps) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <View>
      {bars.map(({ code, text, count }) => (
        <View
          key={code}
          className="bar"
          onClick={() => (count > 0 ? onOpen(code) : undefined)}
          {...aria({ role: 'button', label: `${text}，${count} 件` })}
        >
          <View className="bar-words">
            <View>{text}</View>
            <View className="strong">{count}</View>
          </View>
          <View className="bar-line">
            <View className="bar-fill" style={{ width: `${Math.round((count / most) * 100)}%` }} />
          </View>
        </View>
      ))}
    </View>
  );
}
