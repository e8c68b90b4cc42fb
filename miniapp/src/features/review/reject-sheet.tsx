import { View } from '@tarojs/components';
import { joinLimits } from '@home/shared';
import { useState } from 'react';
import { refusalOf, type CodeText } from '../../api';
import { Alert, Button, confirm, Second, Sheet, TextArea } from '../../ui';
import { PickRow } from './pick-row';
import { useReject } from './use-review';

interface RejectProps {
  applicationId: string;
  /** Whose application, as the question names it. */
  nameMask: string;
  reasons: readonly CodeText[];
  onDone: () => void;
  onRefresh: () => void;
}

/** Refusing: with a reason the person reads, and asked once more. */
export function RejectSheet(props: RejectProps & { open: boolean; onClose: () => void }) {
  const { open, onClose, ...form } = props;
  return (
    <Sheet open={open} title="不予通过" onClose={onClose}>
      <RejectForm {...form} />
    </Sheet>
  );
}

const noReason = { text: '请选一个原因，本人会看到。' };

function RejectForm({ applicationId, nameMask, reasons, onDone, onRefresh }: RejectProps) {
  const [reason, setReason] = useState<string>();
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<'reason' | 'note'>();
  const { run, busy, error } = useReject(applicationId);
  const send = async () => {
    const found = !reason ? 'reason' : reason === 'other' && !note.trim() ? 'note' : undefined;
    setFault(found);
    if (!reason || found) return;
    const sure = await confirm({
      title: '确定不予通过？',
      text: `${nameMask}会收到您写的原因，可以重新申请。`,
      yes: '不予通过',
    });
    if (sure && (await run({ reason, note: note.trim() || undefined }))) onDone();
  };
  return (
    <View className="sheet-form">
      <Second>职工入会不能无故阻拦。不是我们的人，请用“转给别的工会”。</Second>
      <View className="picks">
        {reasons.map(({ code, text }) => (
          <PickRow key={code} title={text} picked={reason === code} onTap={() => setReason(code)} />
        ))}
      </View>
      <TextArea
        id="reject-note"
        label="说明（本人会看到）"
        maxlength={joinLimits.noteLength}
        value={note}
        error={fault === 'note' ? '选了“其他原因”，请写明。' : undefined}
        focus={fault === 'note'}
        onInput={setNote}
      />
      <View className="sheet-send">
        <Alert {...(fault === 'reason' ? noReason : refusalOf(error, onRefresh))} />
        <Button kind="outlined" text="不予通过" busy={busy} onTap={() => void send()} />
      </View>
    </View>
  );
}
