import { openPrivacyContract } from '../../../platform/privacy';
import { Button, Card, ListRow, Page, screen, Title } from '../../../ui';

export default screen(function Privacy() {
  return (
    <Page>
      <Card>
        <Title>这个手机上存了什么</Title>
        <ListRow title="看过的驿站和会员卡" text="为了没有网络时也能打开。退出登录就清掉。" />
        <ListRow title="没填完的申请" text="提交、退出登录或满 7 天就清掉。" />
        <ListRow title="没网时点的“我到了”" text="有网时补记一次就清掉，超过两天不再补。" />
      </Card>
      <Card>
        <ListRow
          title="位置"
          text="只在您看附近驿站时用一次，只要大概位置，不保存，不记您去过哪里。"
        />
        <ListRow title="手机号" text="只用来就您的申请联系您。" />
        <ListRow title="身份证号" text="加密保存，每次查看都有记录。" />
      </Card>
      <Button kind="text" text="看《用户隐私保护指引》" onTap={openPrivacyContract} />
    </Page>
  );
});
