import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { errorText, refusalOf } from '../../../api';
import { FoundingFacts } from '../../../features/foundings/founding-facts';
import {
  useDecideFounding,
  useFounding,
  type FoundingAction,
  type FoundingDecision,
} from '../../../features/foundings/use-foundings';
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

const questions = {
  approve: { title: '批准筹建？', text: '工会进入登记册，筹建期间不收会员。', yes: '批准' },
  establish: { title: '批准成立？', text: '委员会从成立大会那天开始任职。', yes: '批准成立' },
  withdraw: { title: '撤回？', text: '撤回以后要重新申请。', yes: '撤回' },
} as const;

const reasons = {
  refuse: { title: '不批准', words: '组建到此为止，提出的人会收到原因。', button: '确定，不批准' },
  return: { title: '退回报告', words: '改好以后可以再报。', button: '退回' },
} as const;

export default screen(function FoundingPage() {
  const { id = '' } = useRouter().params;
  const { data, loading, error, reload } = useFounding(id);
  const [asking, setAsking] = useState<'refuse' | 'return'>();
  const decide = useDecideFounding(id);
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
  const send = async (decision: FoundingDecision, note = '') => {
    const decided = await decide.run({ decision, note });
    if (!decided) return;
    setAsking(undefined);
    tell(decided.statusText);
    await reload();
  };
  const ask = async (decision: keyof typeof questions) => {
    if (await confirm(questions[decision])) await send(decision);
  };
  const can = (action: FoundingAction) => data.actions.includes(action);
  const refusal = refusalOf(decide.error, () => void reload());
  const main = can('approve') ? 'approve' : can('establish') ? 'establish' : undefined;
  return (
    <Page
      actions={
        data.actions.length > 0 ? (
          <ActionBar>
            {main ? (
              <Button
                text={main === 'approve' ? '批准筹建' : '批准成立'}
                busy={decide.busy}
                onTap={() => void ask(main)}
              />
            ) : null}
            {can('report') ? (
              <Button text="上报成立大会" onTap={() => go('foundingReport', { id })} />
            ) : null}
            {can('return') ? (
              <Button kind="outlined" text="退回报告" onTap={() => setAsking('return')} />
            ) : null}
            {can('refuse') ? (
              <Button kind="text" text="不批准" onTap={() => setAsking('refuse')} />
            ) : null}
            {can('withdraw') ? (
              <Button kind="text" text="撤回" onTap={() => void ask('withdraw')} />
            ) : null}
          </ActionBar>
        ) : null
      }
    >
      <FoundingFacts founding={data} />
      <Alert {...(asking ? { text: '' } : refusal)} />
      <NoteSheet
        open={asking !== undefined}
        {...reasons[asking ?? 'refuse']}
        label="原因"
        placeholder="比如：会员名单还没有核对"
        busy={decide.busy}
        problem={refusal}
        onClose={() => setAsking(undefined)}
        onSend={(note) => void (asking && send(asking, note))}
      />
    </Page>
  );
});
