import { View } from '@tarojs/components';
import { renewalLimits } from '@home/shared';
import { useState } from 'react';
import { refusalOf } from '../../api';
import { Alert, Body, Button, Choice, Sheet, TextArea } from '../../ui';
import { usePostpone } from './use-committee';

interface PostponeProps {
  id: string;
  onDone: () => void;
}

const months = [1, 3, renewalLimits.postponedMonths].map((one) => ({
  code: String(one),
  text: `${one} 个月`,
}));

export function PostponeSheet({
  open,
  onClose,
  ...form
}: PostponeProps & { open: boolean; onClose: () => void }) {
  return (
    <Sheet open={open} title="申请延期换届" onClose={onClose}>
      {open ? <PostponeForm {...form} /> : null}
    </Sheet>
  );
}

function PostponeForm({ id, onDone }: PostponeProps) {
  const [length, setLength] = useState('3');
  const [reason, setReason] = useState('');
  const { run, busy, error, clearError } = usePostpone(id);
  const send = async () => {
    if (await run({ reason: reason.trim(), months: Number(length) })) onDone();
  };
  return (
    <View className="sheet-form">
      <Body>一届只能延一次，最多半年，由上一级工会答复。</Body>
      <Choice label="延多久" options={months} value={length} onChange={setLength} />
      <TextArea
        id="postpone-reason"
        label="为什么"
        placeholder="比如：旺季大家都在路上，过完年再选"
        maxlength={renewalLimits.reasonLength}
        value={reason}
        onInput={setReason}
      />
      <View className="sheet-send">
        <Alert {...refusalOf(error, clearError)} />
        <Button
          text="交上级答复"
          busy={busy}
          disabled={reason.trim() === ''}
          onTap={() => void send()}
        />
      </View>
    </View>
  );
}
