import { View } from '@tarojs/components';
import { momentText } from '@home/shared';
import { aria } from './aria';

export interface TimelineEntry {
  /** When it happened; null for what has not. */
  readonly at: string | null;
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
            <View className="note">{whenOf(entry)}</View>
          </View>
        </View>
      ))}
    </View>
  );
}

/** Only what is done has a time; when the present step began, the line above says. */
function whenOf({ at, state }: TimelineEntry): string {
  return at !== null && state === 'done' ? momentText(new Date(at), new Date()) : '';
}
