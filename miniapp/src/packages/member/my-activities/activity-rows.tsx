import { View } from '@tarojs/components';
import { MyActivityRow } from '../../../features/activities/my-activity-row';
import type { MyActivity } from '../../../features/activities/use-activities';
import { Card, MoreRows, Section } from '../../../ui';

interface RowsProps {
  title: string;
  items: readonly MyActivity[];
  now: Date;
}

/** Where I go, or where I was; nothing when there is nothing. */
export function ActivityRows({ title, items, now }: RowsProps) {
  return (
    <View className={items.length === 0 ? 'gone' : ''}>
      <Section title={title}>
        <Card>
          <MoreRows items={items}>
            {(one) => <MyActivityRow key={one.id} mine={one} now={now} />}
          </MoreRows>
        </Card>
      </Section>
    </View>
  );
}
