import { View } from '@tarojs/components';
import { errorText } from '../../../api';
import { useGivenConsents, type GivenConsent } from '../../../features/my-file/use-given-consents';
import { go } from '../../../routes';
import {
  Alert,
  Body,
  Button,
  Card,
  confirm,
  Empty,
  ErrorState,
  Page,
  screen,
  Skeleton,
  tell,
  Title,
} from '../../../ui';

export default screen(function MyConsents() {
  const { data, loading, error, reload, withdraw } = useGivenConsents();
  const take = async ({ kind, title, consequence }: GivenConsent) => {
    const sure = await confirm({ title: `撤回《${title}》？`, text: consequence, yes: '撤回' });
    const words = sure ? await withdraw.run(kind) : undefined;
    if (words) tell(words);
  };
  return (
    <Page>
      <Alert text={withdraw.error === undefined ? '' : errorText(withdraw.error)} />
      {loading ? <Skeleton cards={2} /> : null}
      {!data && !loading ? (
        <ErrorState text={errorText(error)} onRetry={() => void reload()} />
      ) : null}
      {data?.items.length === 0 ? (
        <Empty char="意" title="没有正在生效的同意" text="您没有什么要撤回的。" />
      ) : null}
      {(data?.items ?? []).map((consent) => (
        <Card key={consent.kind}>
          <Title>{`《${consent.title}》`}</Title>
          <Body>{consent.consequence}</Body>
          <View className="after-words">
            <Button
              kind="outlined"
              text="撤回同意"
              label={`撤回《${consent.title}》`}
              busy={withdraw.busy}
              onTap={() => void take(consent)}
            />
            <Button
              kind="text"
              text="看看当时同意了什么"
              label={`看《${consent.title}》`}
              onTap={() => go('consents', { kind: consent.kind })}
            />
          </View>
        </Card>
      ))}
    </Page>
  );
});
