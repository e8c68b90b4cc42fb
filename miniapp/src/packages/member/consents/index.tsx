import { useRouter } from '@tarojs/taro';
import { errorText } from '../../../api';
import { useConsents } from '../../../features/join/use-join';
import { back } from '../../../routes';
import {
  ActionBar,
  Button,
  Card,
  ErrorState,
  Note,
  Page,
  Paragraphs,
  screen,
  Skeleton,
  Title,
} from '../../../ui';

export default screen(function Consents() {
  const { kind } = useRouter().params;
  const { data, loading, error, reload } = useConsents();
  const texts = (data?.items ?? []).filter((text) => kind === undefined || text.kind === kind);
  return (
    <Page
      actions={
        <ActionBar>
          <Button kind="outlined" text="看完了" onTap={back} />
        </ActionBar>
      }
    >
      {texts.map((text) => (
        <Card key={text.kind}>
          <Title>{text.title}</Title>
          <Note>第 {text.version} 版</Note>
          <Paragraphs text={text.body} />
        </Card>
      ))}
      {loading ? <Skeleton cards={1} lines={6} /> : null}
      {data || loading ? null : (
        <ErrorState text={errorText(error)} onRetry={() => void reload()} />
      )}
    </Page>
  );
});
