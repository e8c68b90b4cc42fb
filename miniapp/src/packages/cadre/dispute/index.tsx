import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { actionTexts } from '@home/shared';
import { useState } from 'react';
import { FindingSheet } from '../../../features/dispute/finding-sheet';
import { useDispute, type Finding } from '../../../features/dispute/use-dispute';
import { StatementsCard } from '../../../features/dispute/statements-card';
import { PaperStrip } from '../../../features/papers/paper-strip';
import { usePapers } from '../../../features/papers/use-papers';
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
  const params = useRouter().params;
  const { dispute, problem, reload } = useDispute(params.id ?? '', params.application);
  const id = dispute?.id ?? '';
  const papers = usePapers({ subjectType: 'membership_dispute', subjectId: id });
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
      <StatementsCard
        disputeId={id}
        as="office"
        statements={dispute.statements}
        maySpeak={dispute.maySpeak}
        ask="比如：哪年当面登记的、登记表上的照片像不像"
        onSaid={() => void reload()}
      />
      <PaperStrip
        papers={papers}
        title="证据"
        text={`两边工会和两个人交的都在这里。${dispute.sideText ? `您代表${dispute.sideText}。` : ''}每次打开都有记录。`}
        viewer="office"
      />
      <Card>
        <Strong>核对清楚再选，选了不能改</Strong>
        <Second>
          由{dispute.unionName}决定。没核对清楚之前，不要告诉申请人这个号码在哪里登记过。
        </Second>
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
