import { View } from '@tarojs/components';
import { errorText, refusalOf } from '../../../api';
import {
  useRelatives,
  useTakeBack,
  type Relative,
} from '../../../features/relatives/use-relatives';
import { go } from '../../../routes';
import {
  ActionBar,
  Alert,
  Button,
  Card,
  confirm,
  Empty,
  ErrorState,
  ListRow,
  Page,
  screen,
  Second,
  Section,
  Skeleton,
  tell,
} from '../../../ui';

export default screen(function RelativesPage() {
  const { data, loading, error, reload } = useRelatives();
  const takeBack = useTakeBack();
  if (!data)
    return (
      <Page>
        {loading ? (
          <Skeleton cards={1} lines={3} />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </Page>
    );
  const withdraw = async ({ id, nameMask }: Relative) => {
    const text = `${nameMask}的事，您以后不用再回避。`;
    if (!(await confirm({ title: '撤回这条申报？', text, yes: '撤回' }))) return;
    if (!(await takeBack.run(id))) return;
    tell('已撤回');
    await reload();
  };
  return (
    <Page
      actions={
        <ActionBar note="只有您自己看得到，随时可以撤回">
          <Button text="申报一位亲属" onTap={() => go('relativeNew')} />
        </ActionBar>
      }
    >
      <View>
        <Alert {...refusalOf(takeBack.error, () => void reload())} />
      </View>
      {data.items.length === 0 ? (
        <Empty
          char="亲"
          title="还没有申报"
          text="亲属是单位主要负责人，或者也在工会，请申报：遇到他们的事，由别人来办。"
        />
      ) : (
        <Section title="申报过的">
          <Card>
            {data.items.map((one) => (
              <ListRow
                key={one.id}
                title={`${one.nameMask}（${one.relationText}）`}
                text={[one.standingText, one.placeName].filter(Boolean).join(' · ')}
                aside="撤回"
                chevron={false}
                onTap={() => void withdraw(one)}
              />
            ))}
          </Card>
        </Section>
      )}
      <Second>单位主要负责人的近亲属不能进本单位工会委员会（工会法第十条）。</Second>
    </Page>
  );
});
