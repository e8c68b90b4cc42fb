import { View } from '@tarojs/components';
import type { InboxDto } from '../../api';
import { aria } from '../../ui/aria';
import { classNames } from '../../ui/class-names';

/** Five minutes a day: how much there is, and how pressing. */
export function InboxCounts({ counts }: { counts: InboxDto['counts'] }) {
  return (
    <View className="counts">
      <Count number={counts.dueToday} text="今天到期" pressing />
      <Count number={counts.open} text="等我决定" />
      <Count number={counts.overdue} text="已过期" pressing />
    </View>
  );
}

function Count({ number, text, pressing }: { number: number; text: string; pressing?: boolean }) {
  const className = classNames('count-number', pressing && number > 0 && 'count-pressing');
  return (
    <View className="count" {...aria({ label: `${text} ${number} 件` })}>
      <View className={className}>{number}</View>
      <View className="count-text">{text}</View>
    </View>
  );
}
