import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { activityLimits } from '@home/shared';
import { Button, Card, Second, Strong } from '../../ui';
import type { PlanPartProps } from './plan-part';

interface UnionsStepProps extends PlanPartProps {
  /** How a union is found by its name: the page brings it, from another feature. */
  search: (onPick: (hit: { id: string; name: string }) => void) => ReactNode;
}

/** The unions whose members may come. */
export function UnionsStep({ draft: { unions }, change, search }: UnionsStepProps) {
  const isFull = unions.length >= activityLimits.organisations;
  const add = ({ id, name }: { id: string; name: string }) => {
    if (!isFull && !unions.some((one) => one.id === id))
      change({ unions: [...unions, { id, name }] });
  };
  return (
    <Card>
      <View className="stack">
        <Second>
          这些工会和它们下级工会的会员能报名，最多 {activityLimits.organisations} 个。
        </Second>
        <View>
          {unions.map(({ id, name }) => (
            <View className="spread" key={id}>
              <Strong>{name}</Strong>
              <Button
                kind="inline"
                text="去掉"
                label={`去掉${name}`}
                onTap={() => change({ unions: unions.filter((one) => one.id !== id) })}
              />
            </View>
          ))}
        </View>
        {isFull ? <View /> : search(add)}
      </View>
    </Card>
  );
}
