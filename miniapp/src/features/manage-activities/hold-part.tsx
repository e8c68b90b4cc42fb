import { View } from '@tarojs/components';
import { Choice, Strong, withOwn } from '../../ui';
import type { PlanPartProps } from './plan-part';

const holds = [
  { code: '30', text: '半小时' },
  { code: '60', text: '1 小时' },
  { code: '120', text: '2 小时' },
  { code: '360', text: '6 小时' },
];

/** How long a place that came free is kept for whoever is next. */
export function HoldPart({
  draft: { mode, holdMinutes },
  change,
}: Pick<PlanPartProps, 'draft' | 'change'>) {
  return (
    <View className={mode === 'first_come' ? 'gone' : ''}>
      <View className="stack">
        <Strong>空出来的名额留多久等确认</Strong>
        <Choice
          label="空出来的名额留多久等确认"
          options={withOwn(holds, String(holdMinutes), `${holdMinutes} 分钟`)}
          value={String(holdMinutes)}
          onChange={(minutes) => change({ holdMinutes: Number(minutes) })}
        />
      </View>
    </View>
  );
}
