import { View } from '@tarojs/components';
import { Choice, Strong } from '../../ui';

const scores = [
  { code: '5', text: '5 很好' },
  { code: '4', text: '4 好' },
  { code: '3', text: '3 一般' },
  { code: '2', text: '2 不好' },
  { code: '1', text: '1 很差' },
] as const;

interface RateRowProps {
  /** What it is about: 《东湖徒步》. */
  about: string;
  onRate: (rating: number) => void;
}

/** One tap, and it is told. */
export function RateRow({ about, onRate }: RateRowProps) {
  return (
    <View className="stack">
      <Strong>{`${about}怎么样？点一下就行`}</Strong>
      <Choice
        label={`给${about}打分`}
        options={scores}
        value={undefined}
        onChange={(code) => onRate(Number(code))}
      />
    </View>
  );
}
