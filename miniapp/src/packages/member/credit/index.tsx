import { View } from '@tarojs/components';
import { useState } from 'react';
import { errorText, isSignedOut, refusalOf } from '../../../api';
import { SignInCard } from '../../../features/account/sign-in-card';
import { CreditLineCard } from '../../../features/credit/credit-line';
import { useCredit } from '../../../features/credit/use-credit';
import { NoteSheet } from '../../../features/member-matters/note-sheet';
import {
  Alert,
  Card,
  confirm,
  ErrorState,
  Page,
  screen,
  Second,
  Skeleton,
  Strong,
  tell,
} from '../../../ui';

/** What counts against me, why, until when, and how to say that it should not. */
export default screen(function CreditPage() {
  const { data, loading, error, reload, appeal, withdraw } = useCredit();
  const [entry, setEntry] = useState<string>();
  if (!data)
    return (
      <Page>
        {loading ? (
          <Skeleton cards={2} lines={3} />
        ) : isSignedOut(error) ? (
          <SignInCard text="登录后能看到您的守约记录。" />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </Page>
    );
  const send = async (reason: string) => {
    if (!entry || !(await appeal.run({ id: entry, reason }))) return;
    setEntry(undefined);
    tell('申诉提交了');
  };
  const takeBack = async (id: string) => {
    const text = '撤回后这一条照原来的算。';
    if (!(await confirm({ title: '撤回申诉？', text, yes: '撤回' }))) return;
    if (await withdraw.run(id)) tell('申诉撤回了');
  };
  return (
    <Page>
      <Card>
        <View className="stack">
          <Strong>{data.summary}</Strong>
          <Second>没有到场、退晚了才记；有原因可以申诉，申诉成立就取消。</Second>
        </View>
      </Card>
      <Alert {...refusalOf(withdraw.error, () => void reload())} />
      <View>
        {data.items.map((line) => (
          <CreditLineCard
            key={line.id}
            line={line}
            busy={withdraw.busy}
            onAppeal={() => setEntry(line.id)}
            onWithdraw={(id) => void takeBack(id)}
          />
        ))}
      </View>
      <NoteSheet
        open={entry !== undefined}
        title="申诉"
        words="写一句为什么没到、为什么退晚了。由管这个场地的工会里的人看，看完告诉您。"
        label="原因"
        placeholder="比如：那天临时加班，走不开"
        button="提交申诉"
        busy={appeal.busy}
        problem={refusalOf(appeal.error, () => void reload())}
        onClose={() => setEntry(undefined)}
        onSend={(reason) => void send(reason)}
      />
    </Page>
  );
});
