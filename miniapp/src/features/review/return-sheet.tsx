import { View } from '@tarojs/components';
import { joinLimits } from '@home/shared';
import { useState } from 'react';
import { refusalOf, type CodeText } from '../../api';
import { Alert, Body, Button, Checkbox, Second, Sheet, TextArea } from '../../ui';
import { useReturn } from './use-review';

interface ReturnProps {
  applicationId: string;
  options: readonly CodeText[];
  onDone: () => void;
  onRefresh: () => void;
}

/** Sends an application back once, naming everything that is missing. */
export function ReturnSheet(props: ReturnProps & { open: boolean; onClose: () => void }) {
  const { open, onClose, ...form } = props;
  return (
    <Sheet open={open} title="退回补充" onClose={onClose}>
      <ReturnForm {...form} />
    </Sheet>
  );
}

const nothingTicked = { text: '至少勾一样，本人才知道要补什么。' };

function ReturnForm({ applicationId, options, onDone, onRefresh }: ReturnProps) {
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<'missing' | 'note'>();
  const { run, busy, error } = useReturn(applicationId);
  const tick = (code: string, on: boolean) => {
    setFault(undefined);
    setMissing((before) => (on ? [...before, code] : before.filter((one) => one !== code)));
  };
  const send = async () => {
    const found = faultIn(missing, note);
    setFault(found);
    if (found) return;
    if (await run({ missing: [...missing], note: note.trim() || undefined })) onDone();
  };
  return (
    <View className="sheet-form">
      <Second>只能退回一次，缺的一次说全。等补充时停表，补齐后重新算。</Second>
      <View>
        {options.map(({ code, text }) => (
          <Checkbox key={code} checked={missing.includes(code)} onChange={(on) => tick(code, on)}>
            <Body>{text}</Body>
          </Checkbox>
        ))}
      </View>
      <TextArea
        id="return-note"
        label="说明（本人会看到）"
        placeholder="比如：请写清在哪个园区干活"
        maxlength={joinLimits.noteLength}
        value={note}
        error={fault === 'note' ? '勾了“其他”，请写一句要补什么。' : undefined}
        focus={fault === 'note'}
        onInput={setNote}
      />
      <View className="sheet-send">
        <Alert {...(fault === 'missing' ? nothingTicked : refusalOf(error, onRefresh))} />
        <Button text="退回给本人补充" busy={busy} onTap={() => void send()} />
      </View>
    </View>
  );
}

function faultIn(missing: readonly string[], note: string): 'missing' | 'note' | undefined {
  if (missing.length === 0) return 'missing';
  return missing.includes('other') && note.trim() === '' ? 'note' : undefined;
}
