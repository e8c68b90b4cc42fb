import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { errorText, refusalOf } from '../../../api';
import { PostponeSheet } from '../../../features/committee/postpone-sheet';
import { RenewalView } from '../../../features/committee/renewal-view';
import {
  useDecideRenewal,
  useRenewal,
  type RenewalDecision,
} from '../../../features/committee/use-committee';
import { NoteSheet } from '../../../features/member-matters/note-sheet';
import { go } from '../../../routes';
import {
  ActionBar,
  Alert,
  Button,
  confirm,
  ErrorState,
  Page,
  screen,
  Skeleton,
  tell,
} from '../../../ui';
import '../cadre.css';

export default screen(function RenewalPage() {
  const { id = '' } = useRouter().params;
  const { data, loading, error, reload } = useRenewal(id);
  const [sheet, setSheet] = useState<'return' | 'refuse' | 'postpone'>();
  const decide = useDecideRenewal(id);
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
  const send = async (decision: RenewalDecision, note = '') => {
    const decided = await decide.run({ decision, note });
    if (!decided) return;
    setSheet(undefined);
    tell(decided.statusText);
    await reload();
  };
  const approve = async () => {
    const text = '上一届和原来的职务马上结束，新一届开始。';
    if (await confirm({ title: '确认选举结果？', text, yes: '确认' })) await send('approve');
  };
  const can = (action: (typeof data.actions)[number]) => data.actions.includes(action);
  const refusal = refusalOf(decide.error, () => void reload());
  return (
    <Page
      actions={
        data.actions.length > 0 ? (
          <ActionBar>
            {can('elect') ? (
              <Button text="报选举结果" onTap={() => go('election', { id })} />
            ) : null}
            {can('postpone') ? (
              <Button kind="outlined" text="申请延期" onTap={() => setSheet('postpone')} />
            ) : null}
            {can('approve') ? (
              <Button text="确认选举结果" busy={decide.busy} onTap={() => void approve()} />
            ) : null}
            {can('return') ? (
              <Button kind="outlined" text="退回重报" onTap={() => setSheet('return')} />
            ) : null}
            {can('grant') ? (
              <Button text="同意延期" busy={decide.busy} onTap={() => void send('grant')} />
            ) : null}
            {can('refuse') ? (
              <Button kind="outlined" text="不同意" onTap={() => setSheet('refuse')} />
            ) : null}
          </ActionBar>
        ) : null
      }
    >
      <RenewalView renewal={data} />
      <Alert {...(sheet ? { text: '' } : refusal)} />
      <PostponeSheet
        id={id}
        open={sheet === 'postpone'}
        onClose={() => setSheet(undefined)}
        onDone={() => {
          setSheet(undefined);
          tell('已交上级答复');
          void reload();
        }}
      />
      <NoteSheet
        open={sheet === 'return' || sheet === 'refuse'}
        title={sheet === 'return' ? '退回重报' : '不同意延期'}
        words="工会会收到您写的话。"
        label="为什么"
        placeholder={sheet === 'return' ? '比如：缺会议签到' : '比如：请按期选举'}
        button="确定"
        busy={decide.busy}
        problem={refusal}
        onClose={() => setSheet(undefined)}
        onSend={(note) => void send(sheet === 'return' ? 'return' : 'refuse', note)}
      />
    </Page>
  );
});
