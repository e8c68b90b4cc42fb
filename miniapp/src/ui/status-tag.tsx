import { Text } from '@tarojs/components';
import type { DueTone, Tone } from '@home/shared';

/** `quiet`: a fact without a state (未确认, 3 天). */
export type TagTone = Tone | DueTone | 'quiet';

const classOf: Readonly<Record<TagTone, string>> = {
  done: 'tag-done',
  waiting: 'tag-waiting',
  soon: 'tag-waiting',
  info: 'tag-info',
  overdue: 'tag-overdue',
  today: 'tag-overdue',
  closed: 'tag-quiet',
  calm: 'tag-quiet',
  quiet: 'tag-quiet',
};

/** A state in words on its colour; the words alone must be enough. */
export function StatusTag({ tone, text }: { tone: TagTone; text: string }) {
  return <Text className={`tag ${classOf[tone]}`}>{text}</Text>;
}
