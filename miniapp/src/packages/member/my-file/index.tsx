import { View } from '@tarojs/components';
import { usePhone } from '../../../features/account/use-phone';
import { SignInCard } from '../../../features/account/sign-in-card';
import { go } from '../../../routes';
import { useMe } from '../../../session/me';
import { Button, Card, ListRow, Note, Page, screen, Second, Section, Title } from '../../../ui';

export default screen(function MyFile() {
  const { me, guest } = useMe();
  if (guest)
    return (
      <Page>
        <SignInCard text="登录后，能看到谁看过您的资料。" />
      </Page>
    );
  return (
    <Page>
      <Card>
        <ListRow
          title="谁看过我的"
          text="哪个工会、看了什么、为什么"
          onTap={() => go('fileViews')}
        />
        <ListRow title="实名核验" text="看看核验了没有，在线一分钟" onTap={() => go('realName')} />
        <ListRow
          title="导出我的资料"
          text="一份能看的，一份给电脑用"
          onTap={() => go('myExport')}
        />
        <ListRow title="登录的手机" text="手机丢了，在这里停掉" onTap={() => go('devices')} />
      </Card>
      <Correct phoneMask={me?.person?.phoneMask ?? me?.phoneMask ?? null} />
      <Section title="不想再用">
        <Card>
          <ListRow title="撤回同意" text="先告诉您撤回以后会怎样" onTap={() => go('myConsents')} />
          <ListRow title="注销" text="退会，并删掉您的姓名和号码" onTap={() => go('erase')} />
        </Card>
      </Section>
    </Page>
  );
});

function Correct({ phoneMask }: { phoneMask: string | null }) {
  const { busy, tap } = usePhone();
  return (
    <Section title="登记得不对">
      <Card>
        <Note>手机号</Note>
        <Title>{phoneMask ?? '还没有登记'}</Title>
        <View className="after-words">
          <Button kind="outlined" text="换成微信的手机号" busy={busy} {...tap} />
        </View>
        <View className="after-words">
          <Second>姓名或身份证号错了：带身份证去找您的工会。</Second>
        </View>
      </Card>
    </Section>
  );
}
