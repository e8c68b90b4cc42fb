import { View } from '@tarojs/components';
import { BarRow } from '../../ui';

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
        <BarRow
          key={code}
          text={text}
          value={String(count)}
          percent={Math.round((count / most) * 100)}
          label={`${text}，${count} 件`}
          onTap={() => (count > 0 ? onOpen(code) : undefined)}
        />
      ))}
    </View>
  );
}
