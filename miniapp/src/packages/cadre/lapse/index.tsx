import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { formatMemberNo, shanghaiDay } from '@home/shared';
import { useState } from 'react';
import { refusalOf } from '../../../api';
import { NoteSheet } from '../../../features/member-matters/note-sheet';
import {
  useDecideLapse,
  useLapseReview,
  type LapseDecision,
} from '../../../features/member-matters/use-member-matters';
import { back } from '../../../routes';
import {
  ActionBar,
  Button,
  Card,
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

const sheets = {
  keep: {
    title: '保留会籍',
    words: '会籍照旧，会员会收到通知。',
    placeholder: '比如：本人回了电话，在外地干活',
    button: '确定，保留会籍',
  },
  end: {
    title: '停会籍',
    words: '会籍从今天停止，会员会收到通知，以后可以再申请入会。这一步不能撤回。',
    placeholder: '比如：打过三次电话，没有回话',
    button: '确定，停会籍',
  },
} as const;

export default screen(function LapseReview() {
  const { id = '' } = useRouter().params;
  const { lapse, problem, reload } = useLapseReview(id);
  const [decision, setDecision] = useState<LapseDecision>();
  const { run, busy, error, clearError } = useDecideLapse(id);
  if (!lapse)
    return (
      <Page>
        {problem ? (
          <ErrorState text={problem} onRetry={() => void reload()} />
        ) : (
          <Skeleton cards={2} lines={3} />
        )}
      </Page>
    );
  const send = async (note: string) => {
    const decided = decision && (await run({ decision, note }));
    if (!decided) return;
    tell(decided.statusText);
    back();
  };
  const refresh = () => {
    clearError();
    setDecision(undefined);
    void reload();
  };
  const can = (one: LapseDecision) => lapse.actions.includes(one);
  return (
    <Page
      actions={
        lapse.actions.length > 0 ? (
          <ActionBar>
            {can('keep') ? <Button text="保留会籍" onTap={() => setDecision('keep')} /> : null}
            {can('end') ? (
              <Button kind="outlined" text="停会籍" onTap={() => setDecision('end')} />
            ) : null}
          </ActionBar>
        ) : null
      }
    >
      <Card>
        <View className="stack">
          <View>
            <StatusTag tone="waiting" text={lapse.dueText ?? lapse.statusText} />
          </View>
          <Title>{lapse.nameMask}</Title>
          <Second>{`会员号 ${formatMemberNo(lapse.memberNo)}`}</Second>
        </View>
      </Card>
      <Card>
        <ListRow title="工会" text={lapse.unionName} />
        <ListRow title="为什么提出" text={lapse.reason} />
        <ListRow
          title="提醒会员"
          text={`${shanghaiDay(new Date(lapse.openedAt))} 已提醒，等他回话到 ${lapse.answerUntil}`}
        />
      </Card>
      <Second>
        {can('end')
          ? '已经过了回话的日子，由您决定去留。'
          : '还在等会员回话，这期间只能决定保留；会员点“我还在”就不用再办。'}
      </Second>
      <NoteSheet
        open={decision !== undefined}
        {...sheets[decision ?? 'keep']}
        label="说明（留档）"
        busy={busy}
        problem={refusalOf(error, refresh)}
        onClose={() => setDecision(undefined)}
        onSend={(note) => void send(note)}
      />
    </Page>
  );
});
