import { View } from '@tarojs/components';
import { unionOfferTexts, type UnionOffer } from '@home/shared';
import type { GetAnswers } from '../../api';
import { go } from '../../routes';
import { ActionBar, Button, Card, ListRow, Note, Page, Second, Title } from '../../ui';

type UnionScan = GetAnswers['/scan/union'];

const words: Readonly<Record<UnionOffer, string>> = {
  join: '扫的是这个工会的码。入会免费，一分钟办完，3 个工作日内由人答复。',
  application: '您有一份入会申请在办，办完就能看到归哪个工会。',
  transfer: '您现在是别的工会的会员。接转过来会员号不变，中间不断，原工会不用同意。',
  member: '您就是这个工会的会员。',
};

/** A union's own code was scanned: who it is, and the one thing to do. */
export function UnionLanding({ scan, onJoin }: { scan: UnionScan; onJoin: () => void }) {
  const { organisationId, name, offer, application } = scan;
  const act = () => {
    if (offer === 'transfer') go('transfer', { organisationId, name });
    else if (offer === 'application') go('application', { id: application?.id });
    else if (offer === 'member') go('membership');
    else onJoin();
  };
  return (
    <Page
      actions={
        <ActionBar>
          <Button text={unionOfferTexts[offer]} onTap={act} />
        </ActionBar>
      }
    >
      <Card>
        <View className="stack">
          <Title>{name}</Title>
          <Second>{words[offer]}</Second>
          <Note>{[scan.address, scan.contact].filter((one) => one !== null).join(' · ')}</Note>
        </View>
      </Card>
      <Card>
        <ListRow
          title="这个工会"
          text="主席是谁、怎么联系、有什么服务"
          onTap={() => go('union', { id: organisationId })}
        />
      </Card>
    </Page>
  );
}
