import { useVerify } from '../../../features/verify/use-verify';
import { VerdictCard } from '../../../features/verify/verdict-card';
import { ActionBar, Alert, Button, Card, Empty, Page, screen, Second, Strong } from '../../../ui';
import './verify.css';

export default screen(function VerifyCard() {
  const { verdict, busy, problem, scan } = useVerify();
  return (
    <Page
      actions={
        <ActionBar note="只核对会籍，不记录谁来过">
          <Button
            text={verdict ? '核验下一位' : '扫会员卡'}
            busy={busy}
            onTap={() => void scan()}
          />
        </ActionBar>
      }
    >
      <Alert text={problem} />
      {verdict ? (
        <VerdictCard verdict={verdict} />
      ) : (
        <Empty char="卡" title="请对方打开会员卡" text="首页 → 会员卡，把二维码对着您的镜头。" />
      )}
      <Card>
        <Strong>扫不出来？</Strong>
        <Second>会员卡的码 30 秒换一次，截图和照片都不算。请对方下拉刷新后再扫。</Second>
      </Card>
    </Page>
  );
});
