import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { errorText, refusalOf } from '../../../api';
import {
  useCommittee,
  useEndPost,
  type Committee,
} from '../../../features/committee/use-committee';
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
  StatusTag,
  tell,
  Title,
} from '../../../ui';
import '../cadre.css';

export default screen(function CommitteePage() {
  const { id = '' } = useRouter().params;
  const { data, loading, error, reload } = useCommittee(id);
  if (data) return <CommitteeView committee={data} reload={() => void reload()} />;
  return (
    <Page>
      {loading ? (
        <Skeleton cards={2} lines={3} />
      ) : (
        <ErrorState text={errorText(error)} onRetry={() => void reload()} />
      )}
    </Page>
  );
});

function CommitteeView({ committee, reload }: { committee: Committee; reload: () => void }) {
  const { term, officers, renewalId, vacancyId, unionName } = committee;
  const end = useEndPost();
  const leave = async ({ id, nameMask, postText }: Committee['officers'][number]) => {
    const text = `${nameMask}不再担任${postText}，马上生效。主席离任后由上一级工会补选。`;
    if (!(await confirm({ title: '登记离任？', text, yes: '离任' }))) return;
    if (!(await end.run(id))) return;
    tell('已登记离任');
    reload();
  };
  return (
    <Page
      actions={
        renewalId ? (
          <ActionBar>
            <Button text="去办换届" onTap={() => go('renewal', { id: renewalId })} />
          </ActionBar>
        ) : vacancyId ? (
          <ActionBar>
            <Button text="看主席空缺" onTap={() => go('vacancy', { id: vacancyId })} />
          </ActionBar>
        ) : null
      }
    >
      <Card>
        <View className="stack">
          <View>
            <StatusTag tone={term?.tone ?? 'waiting'} text={term?.text ?? '没有正在走的一届'} />
          </View>
          <Title>{unionName}</Title>
          <Second>
            {term
              ? `从 ${term.startedOn} 起，${term.years} 年一届${term.postponedMonths > 0 ? `，延了 ${term.postponedMonths} 个月` : ''}`
              : '选出主席以后从选举那天起算'}
          </Second>
        </View>
      </Card>
      <Alert {...refusalOf(end.error, reload)} />
      {officers.length === 0 ? (
        <Empty char="空" title="现在没有人在任" text="事情由上一级工会办理。" />
      ) : (
        <Section title="谁在任">
          <Card>
            {officers.map((one) => (
              <ListRow
                key={one.id}
                title={one.nameMask}
                text={`${one.postText} · 从 ${one.startedOn} 起`}
                aside={one.actions.includes('end') ? '离任' : ''}
                chevron={false}
                {...(one.actions.includes('end') ? { onTap: () => void leave(one) } : {})}
              />
            ))}
          </Card>
        </Section>
      )}
    </Page>
  );
}
