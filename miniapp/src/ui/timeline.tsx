import { View } from '@tarojs/components';
import { aria } from './aria';

export interface TimelineEntry {
  readonly state: 'done' | 'now' | 'to_come';
  readonly title: string;
  readonly text: string;
}

const spoken = { done: '已完成', now: '现在', to_come: '还没到' } as const;

/** Done, now (halo), to come; each entry says who, where, and what it means for me. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <View className="timeline" {...aria({ role: 'list' })}>
      {entries.map((entry, index) => (
        <View
          className={`timeline-entry timeline-${entry.state}`}
          key={index}
          {...aria({ label: `${spoken[entry.state]}：${entry.title}，${entry.text}` })}
        >
          <View className="timeline-mark">
            <View className="timeline-dot" />
          </View>
          <View className="timeline-words">
            <View className="strong">{entry.title}</View>
            <View className="second">{entry.text}</View>
          </View>
        </View>
      ))}
    </View>
  );
}
