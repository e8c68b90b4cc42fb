import { View } from '@tarojs/components';
import { useState } from 'react';
import { refusalOf } from '../../api';
import { Alert, Body, Button, Field, Sheet } from '../../ui';
import { resizeWords } from './resize-words';
import { useResize, type ManagedActivity } from './use-managed';

interface ResizeSheetProps {
  activity: ManagedActivity;
  open: boolean;
  onClose: () => void;
  onDone: (activity: ManagedActivity) => void;
  onReload: () => void;
}

/** Another number of places, and whom that concerns. */
export function ResizeSheet({ open, onClose, ...form }: ResizeSheetProps) {
  return (
    <Sheet open={open} title="调整名额" onClose={onClose}>
      {open ? <ResizeForm {...form} /> : <View />}
    </Sheet>
  );
}

function ResizeForm({ activity, onDone, onReload }: Omit<ResizeSheetProps, 'open' | 'onClose'>) {
  const [typed, setTyped] = useState(String(activity.capacity));
  const { run, busy, error } = useResize(activity.id);
  const { text, allowed } = resizeWords(activity, Number(typed));
  const send = async () => {
    const resized = await run(Number(typed));
    if (resized) onDone(resized);
  };
  return (
    <View className="sheet-form">
      <Field
        id="resize-capacity"
        label="改成"
        type="number"
        maxlength={4}
        value={typed}
        onInput={(value) => setTyped(value.replace(/\D/g, ''))}
      />
      <Body>{text}</Body>
      <View className="sheet-send">
        <Alert {...refusalOf(error, onReload)} />
        <Button text="就这样改" busy={busy} disabled={!allowed} onTap={() => void send()} />
      </View>
    </View>
  );
}
