import { View } from '@tarojs/components';
import { activityLimits } from '@home/shared';
import { useState } from 'react';
import { refusalOf } from '../../api';
import { Alert, Body, Button, Sheet, TextArea } from '../../ui';
import { useCancelActivity, type ManagedActivity } from './use-managed';

interface CancelSheetProps {
  activity: ManagedActivity;
  open: boolean;
  onClose: () => void;
  onDone: (activity: ManagedActivity) => void;
  onReload: () => void;
}

/** How many people hear of it, and the reason that they read. */
export function CancelSheet({ open, onClose, ...form }: CancelSheetProps) {
  return (
    <Sheet open={open} title="取消这个活动" onClose={onClose}>
      {open ? <CancelForm {...form} /> : <View />}
    </Sheet>
  );
}

function CancelForm({ activity, onDone, onReload }: Omit<CancelSheetProps, 'open' | 'onClose'>) {
  const { actions, concerned: told } = activity;
  const isDraft = actions.includes('publish');
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const { run, busy, error } = useCancelActivity(activity.id);
  const missing = reason.trim() === '';
  const send = async () => {
    setChecked(true);
    if (missing) return;
    const cancelled = await run(reason.trim());
    if (cancelled) onDone(cancelled);
  };
  return (
    <View className="sheet-form">
      <Body>
        {isDraft
          ? '还没有发布，没有人会收到消息。取消后不能恢复。'
          : `会告诉报名的、候补的一共 ${told} 人，把下面的原因一起发给他们。取消后不能恢复。`}
      </Body>
      <TextArea
        id="cancel-reason"
        label="为什么取消"
        placeholder="比如：那天有大雨，改期另办"
        maxlength={activityLimits.reasonLength}
        value={reason}
        error={isChecked && missing ? '请写一句为什么，报名的人会看到。' : undefined}
        focus={isChecked && missing}
        onInput={setReason}
      />
      <View className="sheet-send">
        <Alert {...refusalOf(error, onReload)} />
        <Button
          text={isDraft || told === 0 ? '取消活动' : `取消，告诉这 ${told} 人`}
          busy={busy}
          onTap={() => void send()}
        />
      </View>
    </View>
  );
}
