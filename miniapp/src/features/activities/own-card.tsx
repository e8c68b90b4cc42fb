import { View } from '@tarojs/components';
import { momentText, registrationStatuses } from '@home/shared';
import { Card, ListRow, Second, StatusTag, Title } from '../../ui';
import type { OwnRegistration } from './use-activities';

interface OwnCardProps {
  mine: OwnRegistration;
  /** Of a draw: when it is drawn; null when it is, or when there is none. */
  drawsAt: string | null;
  /** What a held place means, in words. */
  holdText: string;
  /** How one is let in; undefined when there is nothing to be let in to. */
  door: { title: string; text: string; onTap?: () => void } | undefined;
  now: Date;
}

/** Where do I stand. */
export function OwnCard({ mine, drawsAt, holdText, door, now }: OwnCardProps) {
  const { statusText, tone, number } = mine;
  return (
    <Card>
      <View className="stack">
        <View>
          <StatusTag tone={tone === 'closed' ? 'quiet' : tone} text="我的报名" />
        </View>
        <Title>{statusText}</Title>
        <Second>{number === null ? '' : `您的抽签号：${number}`}</Second>
        <Second>{whatNow(mine, drawsAt, holdText, now)}</Second>
      </View>
      <View className={door ? 'after-words' : 'gone'}>{door ? <ListRow {...door} /> : null}</View>
    </Card>
  );
}

/** Whether this registration has a place, so that the door matters. */
export const hasPlace = ({ status, holdUntil }: OwnRegistration): boolean =>
  registrationStatuses[status].holdsPlace && holdUntil === null;

function whatNow(
  { ahead, holdUntil, rating }: OwnRegistration,
  drawsAt: string | null,
  holdText: string,
  now: Date,
): string {
  if (holdUntil !== null) return holdText;
  if (ahead === 0) return '您排在最前面，一空出名额就留给您，会发消息。';
  if (ahead !== null) return `前面还有 ${ahead} 人。空出名额按先后给，轮到您会发消息。`;
  if (rating !== null) return `您打了 ${rating} 分，谢谢。`;
  return drawsAt === null ? '' : `${momentText(new Date(drawsAt), now)} 抽签，有结果会发消息。`;
}
