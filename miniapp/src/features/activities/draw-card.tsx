import { View } from '@tarojs/components';
import { momentText } from '@home/shared';
import { Card, ListRow } from '../../ui';
import type { Activity } from './use-activities';

interface DrawCardProps {
  draw: Activity['draw'];
  now: Date;
  onOpen: () => void;
}

/** That nobody can turn the draw: what was sealed before, and where to see it. */
export function DrawCard({ draw, now, onOpen }: DrawCardProps) {
  return (
    <View className={draw === null ? 'gone' : ''}>
      <Card>
        <ListRow
          title={draw?.revealedAt ? '看抽签结果，自己验一遍' : '抽签为什么做不了手脚'}
          text={
            draw?.revealedAt
              ? `${momentText(new Date(draw.revealedAt), now)} 抽好，种子已经公布`
              : '抽签用的种子报名以前就封好了，指纹先公布'
          }
          onTap={onOpen}
        />
      </Card>
    </View>
  );
}
