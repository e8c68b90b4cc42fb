import { View } from '@tarojs/components';
import { activityLimits, momentText, type FormField } from '@home/shared';
import { useState } from 'react';
import { refusalOf } from '../../api';
import { Alert, Body, Button, ListRow, Sheet, TextArea } from '../../ui';
import { useRemove, type SignUp } from './use-sign-ups';

interface SignUpSheetProps {
  activityId: string;
  signUp: SignUp | undefined;
  fields: readonly FormField[];
  onClose: () => void;
  onRemoved: () => void;
}

/** One of those who signed up: what they answered, and taking them off with a reason. */
export function SignUpSheet({ signUp, onClose, ...rest }: SignUpSheetProps) {
  return (
    <Sheet open={signUp !== undefined} title={signUp?.nameMask ?? ''} onClose={onClose}>
      {signUp ? <OneSignUp key={signUp.id} signUp={signUp} {...rest} /> : <View />}
    </Sheet>
  );
}

type OneProps = Omit<SignUpSheetProps, 'signUp' | 'onClose'> & { signUp: SignUp };

function OneSignUp({ activityId, signUp, fields, onRemoved }: OneProps) {
  const [isRemoving, setRemoving] = useState(false);
  const { answers, actions, openedAt, statusText, phoneMask, number } = signUp;
  const answerOf = (key: string) => answers.find((one) => one.key === key)?.value ?? '没有答';
  return (
    <View className="sheet-form">
      <View>
        <ListRow title={statusText} text={phoneMask ?? '没有手机号'} />
        <ListRow title="报名时间" text={momentText(new Date(openedAt), new Date())} />
        {number === null ? null : <ListRow title="抽签号" text={String(number)} />}
        {fields.map(({ key, label, kind }) => (
          <ListRow key={key} title={label} text={spoken(kind, answerOf(key))} />
        ))}
      </View>
      {isRemoving ? (
        <RemoveForm activityId={activityId} signUp={signUp} onRemoved={onRemoved} />
      ) : actions.includes('remove') ? (
        <Button kind="text" text="取消这个人的报名" onTap={() => setRemoving(true)} />
      ) : (
        <View />
      )}
    </View>
  );
}

const spoken = (kind: FormField['kind'], value: string): string =>
  kind === 'yes_no' ? ({ yes: '是', no: '否' }[value] ?? value) : value;

function RemoveForm({
  activityId,
  signUp,
  onRemoved,
}: Pick<OneProps, 'activityId' | 'signUp' | 'onRemoved'>) {
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const { run, busy, error } = useRemove(activityId);
  const missing = reason.trim() === '';
  const send = async () => {
    setChecked(true);
    if (missing) return;
    if (await run({ registration: signUp.id, reason: reason.trim() })) onRemoved();
  };
  return (
    <View className="sheet-form">
      <Body>名额马上给后面的人。这个人会收到消息，看到您写的原因。</Body>
      <TextArea
        id="remove-reason"
        label="为什么"
        maxlength={activityLimits.reasonLength}
        value={reason}
        error={isChecked && missing ? '请写一句为什么，对方会看到。' : undefined}
        focus={isChecked && missing}
        onInput={setReason}
      />
      <View className="sheet-send">
        <Alert {...refusalOf(error, onRemoved)} />
        <Button text="取消他的报名" busy={busy} onTap={() => void send()} />
      </View>
    </View>
  );
}
