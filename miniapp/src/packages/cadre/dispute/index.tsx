import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { actionTexts } from '@home/shared';
import { useState } from 'react';
import { FindingSheet } from '../../../features/dispute/finding-sheet';
import { useDispute, type Finding } from '../../../features/dispute/use-dispute';
import { back } from '../../../routes';
import {
  ActionBar,
  Button,
  Card,
  ErrorState,
  Page,
  Paragraphs,
  screen,
  Second,
  Skeleton,
  StatusTag,
  Strong,
  tell,
  Title,
} from '../../../ui';
import '../cadre.css';

export default screen(function Dispute() {
  const { id = '' } = useRouter().params;
  const { dispute, problem, reload } = useDispute(id);
  const [finding, setFinding] = useState<Finding>();
  if (!dispute) {
    return (
      <Page>
        {problem ? (
          <ErrorState text={problem} onRetry={() => void reload()} />
        ) : (
          <Skeleton cards={2} lines={3} />
        )}
      </Page>
    );
  }
  const refresh = () => {
    setFinding(undefined);
    void reload();
  };
  const offer = (one: Finding, kind: 'primary' | 'outlined') =>
    dispute.actions.includes(one) ? (
      <Button kind={kind} text={actionTexts[one]} onTap={() => setFinding(one)} />
    ) : null;
  return (
    <Page
      actions={
        dispute.actions.length > 0 ? (
          <ActionBar>
            {offer('confirm', 'primary')}
            {offer('deny', 'outlined')}
          </ActionBar>
        ) : null
      }
    >
      <Card>
        <View className="stack">
          <View>
            <StatusTag tone="waiting" text={dispute.dueText ?? dispute.statusText} />
          </View>
          <Title>两次登记，是不是同一个人？</Title>
          <Paragraphs text={dispute.hint} />
        </View>
      </Card>
      <Card>
        <Strong>核对清楚再选，选了不能改</Strong>
        <Second>没核对清楚之前，不要告诉申请人这个号码在哪里登记过。</Second>
      </Card>
      <FindingSheet
        disputeId={id}
        finding={finding}
        onClose={() => setFinding(undefined)}
        onDone={() => {
          setFinding(undefined);
          tell('已经记下');
          back();
        }}
        onRefresh={refresh}
      />
    </Page>
  );
});
