import { View } from '@tarojs/components';
import { correctionLimits } from '@home/shared';
import { useState } from 'react';
import { errorText } from '../../../api';
import { useOwnCorrection } from '../../../features/corrections/use-corrections';
import { RunningCorrection } from '../../../features/corrections/running-correction';
import {
  ActionBar,
  Alert,
  Button,
  Card,
  ErrorState,
  Field,
  ListRow,
  Page,
  screen,
  Skeleton,
  tell,
  TextArea,
} from '../../../ui';

/** The name and number as on the card; the union compares them with it. */
export default screen(function Correction() {
  const { own, problem, reload, submit, withdraw } = useOwnCorrection();
  const [name, setName] = useState('');
  const [idNumber, setIdNumber] = useState('');
  const [reason, setReason] = useState('');
  if (!own)
    return (
      <Page>
        {problem ? (
          <ErrorState text={problem} onRetry={() => void reload()} />
        ) : (
          <Skeleton cards={2} />
        )}
      </Page>
    );
  const { correction } = own;
  const isOpen = correction?.actions.includes('withdraw') ?? false;
  const send = async () => {
    if (await submit.run({ name, idNumber, reason })) tell('更正已提交，请带身份证到工会');
  };
  const isReady = name.trim() !== '' && idNumber.trim() !== '' && reason.trim() !== '';
  return (
    <Page
      actions={
        isOpen ? null : (
          <ActionBar note="带身份证到工会，工作人员看过原件，当场改好。">
            <Button
              text="提交更正"
              busy={submit.busy}
              disabled={!isReady}
              onTap={() => void send()}
            />
          </ActionBar>
        )
      }
    >
      <Card>
        <ListRow
          title="现在登记的"
          text={`${own.nameMask ?? '还没有登记'} ${own.idNumberMask ?? ''}`}
        />
      </Card>
      {correction ? (
        <RunningCorrection
          correction={correction}
          busy={withdraw.busy}
          onWithdraw={() => void withdraw.run(correction.id)}
        />
      ) : null}
      <View className={isOpen ? 'gone' : ''}>
        <Card>
          <Field
            id="right-name"
            label="对的姓名"
            value={name}
            placeholder="照身份证写"
            onInput={setName}
          />
          <Field
            id="right-number"
            label="对的身份证号"
            value={idNumber}
            placeholder="18 位，没错的也照写一遍"
            onInput={setIdNumber}
          />
          <TextArea
            id="correction-reason"
            label="为什么要改"
            placeholder="比如：登记时写错了一个字"
            maxlength={correctionLimits.reasonLength}
            value={reason}
            onInput={setReason}
          />
        </Card>
      </View>
      <Alert
        text={[submit.error, withdraw.error]
          .filter((one) => one !== undefined)
          .map(errorText)
          .join('')}
      />
    </Page>
  );
});
