import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { formatMemberNo } from '@home/shared';
import { useState } from 'react';
import { refusalOf } from '../../../api';
import { NoteSheet } from '../../../features/member-matters/note-sheet';
import {
  useDecideTransfer,
  useTransferReview,
  type TransferDecision,
} from '../../../features/member-matters/use-member-matters';
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

export default screen(function TransferReview() {
  const { id = '' } = useRouter().params;
  const { transfer, problem, reload } = useTransferReview(id);
  const [isRejecting, setRejecting] = useState(false);
  const { run, busy, error, clearError } = useDecideTransfer(id);
  if (!transfer)
    return (
      <Page>
        {problem ? (
          <ErrorState text={problem} onRetry={() => void reload()} />
        ) : (
          <Skeleton cards={2} lines={3} />
        )}
      </Page>
    );
  const decide = async (decision: TransferDecision, note = '') => {
    const decided = await run({ decision, note });
    if (!decided) return;
    tell(decided.statusText);
    back();
  };
  const refusal = refusalOf(error, () => {
    clearError();
    setRejecting(false);
    void reload();
  });
  const can = (decision: TransferDecision) => transfer.actions.includes(decision);
  return (
    <Page
      actions={
        transfer.actions.length > 0 ? (
          <ActionBar>
            {can('accept') ? (
              <Button text="接收" busy={busy} onTap={() => void decide('accept')} />
            ) : null}
            {can('reject') ? (
              <Button kind="outlined" text="不接收" onTap={() => setRejecting(true)} />
            ) : null}
          </ActionBar>
        ) : null
      }
    >
      <Card>
        <View className="stack">
          <View>
            <StatusTag tone="waiting" text={transfer.dueText ?? transfer.statusText} />
          </View>
          <Title>{transfer.nameMask}</Title>
          <Second>{`会员号 ${formatMemberNo(transfer.memberNo)}`}</Second>
        </View>
      </Card>
      <Card>
        <ListRow title="从哪里转来" text={transfer.fromName} />
        <ListRow title="转到" text={transfer.toName} />
        <ListRow title="原因" text={transfer.reasonText} />
        <ListRow title="他的话" text={transfer.note ?? '没有写'} />
      </Card>
      <Second>
        接收的那天起就是您这边的会员，会员号不变；原工会会收到通知。不接收要写明原因，会员看得到。
      </Second>
      <Alert {...(isRejecting ? { text: '' } : refusal)} />
      <NoteSheet
        open={isRejecting}
        title="不接收"
        words="会员还留在原来的工会，可以换一个工会再申请。"
        label="原因（会员看得到）"
        placeholder="比如：您工作的地方归河西街道"
        button="确定，不接收"
        busy={busy}
        problem={refusal}
        onClose={() => setRejecting(false)}
        onSend={(note) => void decide('reject', note)}
      />
    </Page>
  );
});
