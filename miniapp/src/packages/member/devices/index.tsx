import { View } from '@tarojs/components';
import { useState } from 'react';
import { errorText } from '../../../api';
import { useDevices } from '../../../features/my-file/use-devices';
import { back } from '../../../routes';
import { signOut } from '../../../session/me';
import {
  Alert,
  Button,
  Card,
  confirm,
  ErrorState,
  Note,
  Page,
  screen,
  Skeleton,
  StatusTag,
  Strong,
  tell,
} from '../../../ui';

export default screen(function Devices() {
  const { data, loading, error, reload, end } = useDevices();
  const endOne = async (id: string, device: string) => {
    const sure = await confirm({
      title: '在这台手机上退出？',
      text: `${device}要重新登录才能用。`,
      yes: '退出',
    });
    if (sure && (await end.run(id))) tell('已经退出');
  };
  const others = data?.items.filter(({ isThis }) => !isThis).length ?? 0;
  return (
    <Page>
      <Alert text={end.error === undefined ? '' : errorText(end.error)} />
      {loading ? <Skeleton cards={2} lines={2} /> : null}
      {!data && !loading ? (
        <ErrorState text={errorText(error)} onRetry={() => void reload()} />
      ) : null}
      {(data?.items ?? []).map((one) => (
        <Card key={one.id}>
          <Strong>{one.device}</Strong>
          <Note>{`${one.lastUsedText} 用过 · ${one.loggedInText} 登录`}</Note>
          <View className="after-words">
            {one.isThis ? (
              <StatusTag tone="done" text="就是这台" />
            ) : (
              <Button
                kind="outlined"
                text="在这台上退出"
                label={`在${one.device}上退出`}
                busy={end.busy}
                onTap={() => void endOne(one.id, one.device)}
              />
            )}
          </View>
        </Card>
      ))}
      {others > 0 ? <EndAll /> : null}
    </Page>
  );
});

function EndAll() {
  const [busy, setBusy] = useState(false);
  const run = async () => {
    const sure = await confirm({
      title: '在所有手机上退出？',
      text: '这台也会退出。这台上存的会员卡和草稿会清掉。',
      yes: '退出',
    });
    if (!sure) return;
    setBusy(true);
    try {
      await signOut('everywhere');
      tell('已经全部退出');
      back();
    } catch (error) {
      tell(errorText(error));
    } finally {
      setBusy(false);
    }
  };
  return <Button kind="text" text="在所有手机上退出" busy={busy} onTap={() => void run()} />;
}
