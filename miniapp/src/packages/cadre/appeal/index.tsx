import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { refusalOf } from '../../../api';
import {
  useAppealReview,
  useDecideAppeal,
  type AppealDecision,
} from '../../../features/appeals/use-appeals';
import { NoteSheet } from '../../../features/member-matters/note-sheet';
import { back } from '../../../routes';
import {
  ActionBar,
  Alert,
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

export default screen(function AppealReview() {
  const { id = '' } = useRouter().params;
  const { appeal, problem, reload } = useAppealReview(id);
  const [asked, setAsked] = useState<AppealDecision>();
  const { run, busy, error, clearError } = useDecideAppeal(id);
  if (!appeal)
    return (
      <Page>
        {problem ? (
          <ErrorState text={problem} onRetry={() => void reload()} />
        ) : (
          <Skeleton cards={2} lines={3} />
        )}
      </Page>
    );
  const decide = async (decision: AppealDecision, note: string) => {
    const decided = await run({ decision, note });
    if (!decided) return;
    tell(decided.statusText);
    back();
  };
  const refusal = refusalOf(error, () => {
    clearError();
    setAsked(undefined);
    void reload();
  });
  return (
    <Page
      actions={
        appeal.actions.length > 0 ? (
          <ActionBar>
            <Button text="支持申诉" busy={busy} onTap={() => setAsked('uphold')} />
            <Button kind="outlined" text="维持原决定" onTap={() => setAsked('dismiss')} />
          </ActionBar>
        ) : null
      }
    >
      <Card>
        <View className="stack">
          <View>
            <StatusTag tone="waiting" text={appeal.dueText ?? appeal.statusText} />
          </View>
          <Title>{appeal.nameMask}</Title>
          <Second>{appeal.matterText}</Second>
        </View>
      </Card>
      <Card>
        <ListRow title="申诉的理由" text={appeal.reason} />
        <ListRow title="原来由谁决定" text={appeal.deciderName} />
        <ListRow title="当时写的原因" text={appeal.decisionNote ?? '没有写'} />
        <ListRow title="支持的话，当场生效" text={appeal.upheldText} />
      </Card>
      <Alert text={appeal.recusedText ?? ''} />
      <Alert {...(asked === undefined ? refusal : { text: '' })} />
      <DecisionSheet
        asked={asked}
        upheldText={appeal.upheldText}
        busy={busy}
        problem={refusal}
        onClose={() => setAsked(undefined)}
        onSend={(decision, note) => void decide(decision, note)}
      />
    </Page>
  );
});

interface DecisionProps {
  asked: AppealDecision | undefined;
  upheldText: string;
  busy: boolean;
  problem: { text: string; action?: { text: string; onTap: () => void } };
  onClose: () => void;
  onSend: (decision: AppealDecision, note: string) => void;
}

function DecisionSheet({ asked, upheldText, onSend, ...sheet }: DecisionProps) {
  const isUphold = asked === 'uphold';
  return (
    <NoteSheet
      {...sheet}
      open={asked !== undefined}
      title={isUphold ? '支持申诉' : '维持原决定'}
      words={isUphold ? `确定后${upheldText}。` : '这是最后的答复，申诉人会看到原因。'}
      label="理由（申诉人看得到）"
      placeholder={isUphold ? '比如：本人意愿明确，工作地点在辖区内' : '比如：工作单位不在我市'}
      button={isUphold ? '确定，支持申诉' : '确定，维持原决定'}
      onSend={(note) => asked && onSend(asked, note)}
    />
  );
}
