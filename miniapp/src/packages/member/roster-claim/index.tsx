import { View } from '@tarojs/components';
import { useState } from 'react';
import { errorText } from '../../../api';
import { useClaim, useMyClaim } from '../../../features/roster/use-claim';
import { go, replaceWith } from '../../../routes';
import {
  ActionBar,
  Alert,
  Body,
  Button,
  Card,
  confirm as ask,
  Empty,
  ErrorState,
  Field,
  Note,
  Page,
  screen,
  Skeleton,
  tell,
  Title,
} from '../../../ui';

export default screen(function RosterClaim() {
  const { data, loading, error, reload } = useMyClaim();
  if (data?.claim) return <Claim {...data.claim} onClosed={() => void reload()} />;
  return (
    <Page>
      {loading ? <Skeleton cards={2} /> : null}
      {!data && !loading ? (
        <ErrorState text={errorText(error)} onRetry={() => void reload()} />
      ) : null}
      {data ? (
        <Empty
          char="核"
          title="没有要您核对的登记"
          text="绑定手机号以后，工会用这个号登记过您，这里就会出现。也可以直接申请入会。"
          action={{ text: '申请入会', onTap: () => go('join') }}
        />
      ) : null}
    </Page>
  );
});

const question = {
  title: '这不是您吗？',
  text: '我们会告诉工会去核对手机号，不会登记到您名下。',
  yes: '不是我',
};

interface ClaimProps {
  id: string;
  organisationName: string;
  onClosed: () => void;
}

function Claim({ id, organisationName, onClosed }: ClaimProps) {
  const [name, setName] = useState('');
  const [idNumber, setIdNumber] = useState('');
  const [words, setWords] = useState('');
  const { confirm, deny } = useClaim(id);
  const fault = confirm.error ?? deny.error;
  const send = async () => {
    if (!name.trim() || !idNumber.trim()) return setWords('还差姓名和身份证号');
    const answer = await confirm.run({ name, idNumber });
    if (!answer) return undefined;
    if (answer.confirmed) {
      tell(answer.text);
      return replaceWith('card');
    }
    setWords(answer.text);
    if (answer.triesLeft === 0) onClosed();
    return undefined;
  };
  const notMe = async () => {
    if (!(await ask(question))) return;
    const answer = await deny.run(undefined);
    if (answer) {
      tell(answer.text);
      onClosed();
    }
  };
  return (
    <Page
      actions={
        <ActionBar>
          <Button text="是我，核对" busy={confirm.busy} onTap={() => void send()} />
        </ActionBar>
      }
    >
      <Card>
        <Title>{`${organisationName}登记您为会员`}</Title>
        <Body>请照身份证填一次姓名和身份证号。对得上，会员卡马上就能用。</Body>
        <Note>填的内容只用来核对，不会给别人看。</Note>
      </Card>
      <Card>
        <Field id="claim-name" label="姓名" value={name} onInput={setName} />
        <Field
          id="claim-id"
          label="身份证号"
          value={idNumber}
          type="idcard"
          onInput={setIdNumber}
        />
      </Card>
      <Alert text={fault === undefined ? words : errorText(fault)} />
      <View className="after-words">
        <Button kind="text" text="不是我" busy={deny.busy} onTap={() => void notMe()} />
      </View>
    </Page>
  );
}
