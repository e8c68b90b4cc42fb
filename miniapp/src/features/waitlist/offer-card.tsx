import { View } from '@tarojs/components';
import { momentText } from '@home/shared';
import { Button, Card, Second, StatusTag, Strong } from '../../ui';

interface OfferCardProps {
  title: string;
  whenText: string;
  statusText: string;
  holdUntil: string | null;
  busy: boolean;
  onAccept: () => void;
  onDecline: () => void;
}

/** A place that is held for me: what, when, until when, take it or not. */
export function OfferCard(props: OfferCardProps) {
  const { title, whenText, statusText, holdUntil, busy, onAccept, onDecline } = props;
  return (
    <Card>
      <View className="stack">
        <View>
          <StatusTag tone="overdue" text={statusText} />
        </View>
        <Strong>{title}</Strong>
        <Second>{whenText}</Second>
        <Second>{holdText(holdUntil)}</Second>
      </View>
      <View className="after-words">
        <Button text="要这个名额" label={`要《${title}》的名额`} busy={busy} onTap={onAccept} />
        <Button kind="text" text="不要了" label={`不要《${title}》的名额`} onTap={onDecline} />
      </View>
    </Card>
  );
}

/** Until when, and that nobody has to get up at night for it. */
export const holdText = (holdUntil: string | null): string =>
  holdUntil === null
    ? '请尽快确认。'
    : `给您留到 ${momentText(new Date(holdUntil), new Date())}，过时给后面的人。晚上十点到早上七点不算时间。`;
