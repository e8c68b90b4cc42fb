import { View } from '@tarojs/components';
import { actionTexts, joinLimits } from '@home/shared';
import { useState } from 'react';
import { refusalOf } from '../../api';
import { Alert, Body, Button, Sheet, TextArea } from '../../ui';
import { useFinding, type Finding } from './use-dispute';

interface FindingProps {
  disputeId: string;
  finding: Finding;
  onDone: () => void;
  onRefresh: () => void;
}

/** What follows, and how it was found out: the note stays on file. */
export function FindingSheet(
  props: Omit<FindingProps, 'finding'> & { finding: Finding | undefined; onClose: () => void },
) {
  const { finding, onClose, ...form } = props;
  return (
    <Sheet
      open={finding !== undefined}
      title={finding === undefined ? '' : actionTexts[finding]}
      onClose={onClose}
    >
      {finding === undefined ? null : <FindingForm finding={finding} {...form} />}
    </Sheet>
  );
}

const consequences: Readonly<Record<Finding, string>> = {
  confirm: '会籍接到这次申请用的微信上，原来的微信会退出登录。这份申请就此办结。',
  deny: '原来的会籍不动。这份申请不予通过，会请申请人带身份证到就近的工会办。',
};

function FindingForm({ disputeId, finding, onDone, onRefresh }: FindingProps) {
  const [note, setNote] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { run, busy, error } = useFinding(disputeId);
  const send = async () => {
    const text = note.trim();
    setMissing(text === '');
    if (text !== '' && (await run({ finding, note: text }))) onDone();
  };
  return (
    <View className="sheet-form">
      <Body>{consequences[finding]}</Body>
      <TextArea
        id="finding-note"
        label="怎么核对的（留档）"
        placeholder="比如：本人带身份证到工会当面核对"
        maxlength={joinLimits.noteLength}
        value={note}
        error={isMissing ? '请写一句怎么核对的。' : undefined}
        focus={isMissing}
        onInput={setNote}
      />
      <View className="sheet-send">
        <Alert {...refusalOf(error, onRefresh)} />
        <Button
          kind={finding === 'confirm' ? 'primary' : 'outlined'}
          text={`确定，${actionTexts[finding]}`}
          busy={busy}
          onTap={() => void send()}
        />
      </View>
    </View>
  );
}
