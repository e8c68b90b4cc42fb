import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { errorText, refusalOf } from '../../../api';
import { NoteSheet } from '../../../features/member-matters/note-sheet';
import {
  useChange,
  useDecideChange,
  type ChangeDecision,
} from '../../../features/organisation-changes/use-changes';
import {
  ActionBar,
  Alert,
  Button,
  Card,
  confirm,
  ErrorState,
  ListRow,
  Page,
  screen,
  Second,
  Skeleton,
  StatusTag,
  tell,
  Title,
} from '../../../ui';
import '../cadre.css';

export default screen(function ChangePage() {
  const { id = '' } = useRouter().params;
  const { data, loading, error, reload } = useChange(id);
  const [isRefusing, setRefusing] = useState(false);
  const decide = useDecideChange(id);
  if (!data)
    return (
      <Page>
        {loading ? (
          <Skeleton cards={2} lines={3} />
        ) : (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        )}
      </Page>
    );
  const send = async (decision: ChangeDecision, note = '') => {
    const decided = await decide.run({ decision, note });
    if (!decided) return;
    setRefusing(false);
    tell(decided.statusText);
    await reload();
  };
  const approve = async () => {
    const text = `${data.kindText}：${data.unionName}（会员 ${data.members} 人）。批准以后不能撤回。`;
    if (await confirm({ title: '批准？', text, yes: '批准' })) await send('approve');
  };
  const can = (decision: ChangeDecision) => data.actions.includes(decision);
  const refusal = refusalOf(decide.error, () => void reload());
  return (
    <Page
      actions={
        data.actions.length > 0 ? (
          <ActionBar>
            {can('approve') ? (
              <Button text="批准" busy={decide.busy} onTap={() => void approve()} />
            ) : null}
            {can('refuse') ? (
              <Button kind="outlined" text="不批准" onTap={() => setRefusing(true)} />
            ) : null}
            {can('withdraw') ? (
              <Button
                kind="outlined"
                text="撤回"
                busy={decide.busy}
                onTap={() => void send('withdraw')}
              />
            ) : null}
          </ActionBar>
        ) : null
      }
    >
      <Card>
        <View className="stack">
          <View>
            <StatusTag tone={data.tone} text={data.statusText} />
          </View>
          <Title>{data.unionName}</Title>
          <Second>{data.dueText ?? `现在由${data.organisationName}办`}</Second>
        </View>
      </Card>
      <Card>
        <ListRow title="怎么变动" text={data.kindText} />
        <ListRow title="转到" text={data.targetName} />
        <ListRow title="原因" text={data.reason} />
        <ListRow
          title="会员"
          text={
            data.carried > 0
              ? `已转 ${data.carried} 人，还有 ${data.members} 人`
              : `${data.members} 人`
          }
        />
      </Card>
      <Alert {...(isRefusing ? { text: '' } : refusal)} />
      <NoteSheet
        open={isRefusing}
        title="不批准"
        words="工会照旧，提出的人会收到原因。"
        label="原因"
        placeholder="比如：先把换届办完"
        button="确定，不批准"
        busy={decide.busy}
        problem={refusal}
        onClose={() => setRefusing(false)}
        onSend={(note) => void send('refuse', note)}
      />
    </Page>
  );
});
