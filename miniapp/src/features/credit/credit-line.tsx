import { View } from '@tarojs/components';
import { momentText } from '@home/shared';
import { Button, Card, Note, Second, StatusTag, Strong } from '../../ui';
import type { CreditLine } from './use-credit';

interface LineProps {
  line: CreditLine;
  busy: boolean;
  onAppeal: () => void;
  onWithdraw: (appealId: string) => void;
}

/** One thing that was noted: what, of which booking, whether it counts, and what I can do. */
export function CreditLineCard({ line, busy, onAppeal, onWithdraw }: LineProps) {
  const { what, whichText, reason, at, weightText, appeal, actions } = line;
  const mayWithdraw = appeal?.actions.includes('withdraw');
  return (
    <Card>
      <View className="stack">
        <View className="spread">
          <Strong>{what}</Strong>
          <Note>{momentText(new Date(at), new Date())}</Note>
        </View>
        <Second>{whichText}</Second>
        <Second>{reason === what ? '' : reason}</Second>
        <Second>{weightText}</Second>
        {appeal ? (
          <View>
            <StatusTag
              tone={appeal.tone === 'closed' ? 'quiet' : appeal.tone}
              text={`申诉：${appeal.statusText}`}
            />
            <Second>{appeal.dueText ?? ''}</Second>
          </View>
        ) : null}
        {actions.includes('appeal') ? (
          <Button
            kind="outlined"
            text="说明原因，申诉"
            label={`${whichText}申诉`}
            onTap={onAppeal}
          />
        ) : null}
        {appeal && mayWithdraw ? (
          <Button kind="text" text="撤回申诉" busy={busy} onTap={() => onWithdraw(appeal.id)} />
        ) : null}
      </View>
    </Card>
  );
}
