import { View } from '@tarojs/components';
import { membershipLimits } from '@home/shared';
import { useState, type ReactNode } from 'react';
import { Alert, Body, Button, Sheet, TextArea } from '../../ui';

interface NoteSheetProps {
  open: boolean;
  title: string;
  /** What follows. */
  words: string;
  /** Over the field, and an example in it. */
  label: string;
  placeholder: string;
  button: string;
  /** What else is chosen, above the field. */
  children?: ReactNode;
  busy: boolean;
  problem: { text: string; action?: { text: string; onTap: () => void } };
  onClose: () => void;
  onSend: (note: string) => void;
}

/** A decision that needs a word of why. */
export function NoteSheet({ open, title, onClose, ...form }: NoteSheetProps) {
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      {open ? <NoteForm {...form} /> : null}
    </Sheet>
  );
}

type FormProps = Omit<NoteSheetProps, 'open' | 'title' | 'onClose'>;

function NoteForm(props: FormProps) {
  const { words, label, placeholder, button, busy, problem, children, onSend } = props;
  const [note, setNote] = useState('');
  const [isMissing, setMissing] = useState(false);
  const send = () => {
    const text = note.trim();
    setMissing(text === '');
    if (text !== '') onSend(text);
  };
  return (
    <View className="sheet-form">
      <Body>{words}</Body>
      <View>{children}</View>
      <TextArea
        id="decision-note"
        label={label}
        placeholder={placeholder}
        maxlength={membershipLimits.noteLength}
        value={note}
        error={isMissing ? '请写一句说明。' : undefined}
        focus={isMissing}
        onInput={setNote}
      />
      <View className="sheet-send">
        <Alert {...problem} />
        <Button text={button} busy={busy} onTap={send} />
      </View>
    </View>
  );
}
