import { clockText } from '@home/shared';
import { Card, Note, Second } from '../../ui';
import { CameLines } from './came-lines';
import type { DoorList } from './use-door';

interface DoorSummaryProps {
  list: DoorList;
  isEarly: boolean;
  isOpen: boolean;
}

/** How many of those expected have come, and what to do now. */
export function DoorSummary({ list, isEarly, isOpen }: DoorSummaryProps) {
  const { activity, came, expected } = list;
  return (
    <Card>
      <CameLines came={came} />
      <Second>{`报名 ${expected} 人 · ${activity.whenText}`}</Second>
      <Note>
        {isEarly
          ? `${clockText(new Date(activity.letInFrom))} 起可以签到。`
          : isOpen
            ? '没带卡的，点一下名字人工登记。'
            : '活动结束了，不再签到。'}
      </Note>
    </Card>
  );
}
