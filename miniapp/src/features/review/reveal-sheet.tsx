import { View } from '@tarojs/components';
import { revealPurposes, revealPurposeTexts, type RevealPurpose } from '@home/shared';
import { useState } from 'react';
import { refusalOf } from '../../api';
import { Alert, Body, Button, Choice, Sheet, Strong } from '../../ui';

interface RevealProps {
  reveal: (purpose: RevealPurpose) => Promise<boolean>;
  busy: boolean;
  error: unknown;
  onDone: () => void;
  onRefresh: () => void;
}

/** Before looking: what for, and that the person will see it. */
export function RevealSheet(props: RevealProps & { open: boolean; onClose: () => void }) {
  const { open, onClose, ...form } = props;
  return (
    <Sheet open={open} title="看全名、身份证号和手机号" onClose={onClose}>
      <RevealForm {...form} />
    </Sheet>
  );
}

const purposes = revealPurposes.map((code) => ({ code, text: revealPurposeTexts[code] }));

function RevealForm({ reveal, busy, error, onDone, onRefresh }: RevealProps) {
  const [purpose, setPurpose] = useState<RevealPurpose>('verify_identity');
  const look = async () => {
    if (await reveal(purpose)) onDone();
  };
  return (
    <View className="sheet-form">
      <Body>看一次记一次：谁看的、什么时候、为了什么。本人随时能查到。离开这一页就不再显示。</Body>
      <View className="stack">
        <Strong>为了什么</Strong>
        <Choice label="为了什么" options={purposes} value={purpose} onChange={setPurpose} />
      </View>
      <View className="sheet-send">
        <Alert {...refusalOf(error, onRefresh)} />
        <Button text="看一下" busy={busy} onTap={() => void look()} />
      </View>
    </View>
  );
}
