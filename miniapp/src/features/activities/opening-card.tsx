import { View } from '@tarojs/components';
import { momentText } from '@home/shared';
import { Card, countdownText, Second, Title } from '../../ui';
import type { Activity } from './use-activities';

interface OpeningCardProps {
  activity: Activity;
  /** Until sign-up opens; undefined when it has. */
  seconds: number | undefined;
  now: Date;
}

/** How long until one can sign up. */
export function OpeningCard({ activity, seconds, now }: OpeningCardProps) {
  return (
    <View className={seconds === undefined ? 'gone' : ''}>
      <Card tone="soft">
        <View className="stack">
          <Title>{`还有 ${countdownText(seconds ?? 0)}开始报名`}</Title>
          <Second>{`${momentText(new Date(activity.signUpFrom), now)} 开始，到点这一页自己会打开。`}</Second>
        </View>
      </Card>
    </View>
  );
}
