import { View } from '@tarojs/components';
import { momentText } from '@home/shared';
import type { GetAnswers } from '../../api';
import { Button, Card, Note, Second, StatusTag, Strong } from '../../ui';

interface FaultCardProps {
  fault: GetAnswers['/venue-faults/mine']['items'][number];
  busy: boolean;
  onWithdraw: () => void;
}

/** What I reported, and what became of it. */
export function FaultCard({ fault, busy, onWithdraw }: FaultCardProps) {
  const { whereText, kindText, text, tone, statusText, dueText, openedAt, actions } = fault;
  return (
    <Card>
      <View className="stack">
        <View className="spread">
          <Strong>{`${whereText} ${kindText}`}</Strong>
          <Note>{momentText(new Date(openedAt), new Date())}</Note>
        </View>
        <Second>{text}</Second>
        <View>
          <StatusTag tone={tone === 'closed' ? 'quiet' : tone} text={dueText ?? statusText} />
        </View>
        {actions.includes('withdraw') ? (
          <Button
            kind="text"
            text="好了，撤回"
            label={`撤回${whereText}的报修`}
            busy={busy}
            onTap={onWithdraw}
          />
        ) : null}
      </View>
    </Card>
  );
}
