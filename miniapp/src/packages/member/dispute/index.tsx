import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { StatementsCard } from '../../../features/dispute/statements-card';
import { useOwnDispute } from '../../../features/dispute/use-dispute';
import { PaperStrip } from '../../../features/papers/paper-strip';
import { usePapers } from '../../../features/papers/use-papers';
import { Body, Card, ErrorState, Page, screen, Skeleton, StatusTag, Title } from '../../../ui';

/** Somebody applied with my ID number: my union finds out who is who, and I say my side. */
export default screen(function OwnDispute() {
  const { id = '' } = useRouter().params;
  const { dispute, problem, reload } = useOwnDispute(id);
  const papers = usePapers({
    subjectType: 'membership_dispute',
    subjectId: dispute ? id : '',
  });
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
  return (
    <Page>
      <Card>
        <View className="stack">
          <View>
            <StatusTag tone={dispute.maySpeak ? 'waiting' : 'done'} text={dispute.statusText} />
          </View>
          <Title>有人用您的身份证号申请入会</Title>
          <Body>
            {dispute.maySpeak
              ? `${dispute.unionName}正在核对是不是您本人。是您换了手机或微信，请写一句；不是您，也请写一句。您的会籍不受影响。`
              : '已经核对完了，结果在消息里。'}
          </Body>
        </View>
      </Card>
      <StatementsCard
        disputeId={id}
        as="own"
        statements={dispute.statements}
        maySpeak={dispute.maySpeak}
        ask="比如：不是我申请的；或者：是我，换了新手机"
        onSaid={() => void reload()}
      />
      <PaperStrip
        papers={papers}
        title="您的材料"
        text="能说明是不是您的照片，比如会员卡、以前的登记表。不用拍身份证。"
        viewer="owner"
      />
    </Page>
  );
});
