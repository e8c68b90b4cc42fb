import { View } from '@tarojs/components';
import { errorText } from '../../../api';
import { useExports } from '../../../features/my-file/use-exports';
import {
  ActionBar,
  Alert,
  Body,
  Button,
  Card,
  ErrorState,
  Note,
  Page,
  screen,
  Section,
  Skeleton,
  Strong,
  tell,
} from '../../../ui';

export default screen(function MyExport() {
  const { data, loading, error, reload, isMaking, make, open } = useExports();
  const fault = make.error ?? open.error;
  const openAs = async (id: string, format: 'html' | 'json') => {
    const words = await open.run({ id, format });
    if (words) tell(words);
  };
  return (
    <Page
      actions={
        <ActionBar note="一分钟内做好，只留一天，只有您能下载">
          <Button
            text={isMaking ? '正在做…' : '导出我的资料'}
            busy={make.busy}
            disabled={isMaking}
            onTap={() => void make.run(undefined)}
          />
        </ActionBar>
      }
    >
      <Card>
        <Strong>里面有什么</Strong>
        <Body>
          登记的姓名、身份证号、手机号，入会申请，会籍，消息，谁看过您的资料，登录过的手机。
        </Body>
        <View className="after-words">
          <Note>里面有完整的身份证号，请不要转发给别人。</Note>
        </View>
      </Card>
      <Alert text={fault === undefined ? '' : errorText(fault)} />
      {loading ? <Skeleton cards={1} /> : null}
      {!data && !loading ? (
        <ErrorState text={errorText(error)} onRetry={() => void reload()} />
      ) : null}
      <View className={data && data.items.length > 0 ? '' : 'gone'}>
        <Section title="做好的">
          {(data?.items ?? []).map(({ id, isReady, text }) => (
            <Card key={id}>
              <Strong>{isReady ? text : `${text}，正在做`}</Strong>
              <View className={isReady ? 'after-words' : 'gone'}>
                <Button
                  kind="outlined"
                  text="拿下载链接（能直接看）"
                  busy={open.busy}
                  onTap={() => void openAs(id, 'html')}
                />
                <Button
                  kind="text"
                  text="给电脑用的格式"
                  busy={open.busy}
                  onTap={() => void openAs(id, 'json')}
                />
              </View>
            </Card>
          ))}
        </Section>
      </View>
    </Page>
  );
});
