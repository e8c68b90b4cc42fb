import { View } from '@tarojs/components';
import type { GetAnswers } from '../../api';
import { Button, Card, Second, StatusTag, Strong } from '../../ui';

interface RunningProps {
  correction: NonNullable<GetAnswers['/me/correction']['correction']>;
  busy: boolean;
  onWithdraw: () => void;
}

/** Who has it, until when, and what to bring; or how it ended. */
export function RunningCorrection({ correction, busy, onWithdraw }: RunningProps) {
  const isOpen = correction.actions.includes('withdraw');
  return (
    <Card>
      <View className="stack">
        <View>
          <StatusTag tone={correction.tone} text={correction.statusText} />
        </View>
        <Strong>{`改成 ${correction.nameMask}、${correction.idNumberMask}`}</Strong>
        <Second>
          {isOpen
            ? `现在由${correction.organisationName}办。${correction.dueText ?? ''}答复，请带身份证去。`
            : (correction.answer ?? '')}
        </Second>
        {isOpen ? <Button kind="text" text="撤回更正" busy={busy} onTap={onWithdraw} /> : null}
      </View>
    </Card>
  );
}
