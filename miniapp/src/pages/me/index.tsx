import { View } from '@tarojs/components';
import { PreviewPersonas } from '../../features/account/preview-personas';
import { SignInCard } from '../../features/account/sign-in-card';
import { errorText, type MeDto } from '../../api';
import { go } from '../../routes';
import { useMe } from '../../session/me';
import {
  Card,
  ErrorState,
  ListRow,
  Note,
  Page,
  screen,
  Second,
  Section,
  Skeleton,
  StatusTag,
  Title,
} from '../../ui';

export default screen(function Me() {
  const { me, guest, error, reload } = useMe();
  return (
    <Page>
      <View>
        {guest ? <SignInCard text="登录后能看到会员卡、申请和待办。" /> : null}
        {me ? <Mine me={me} /> : null}
        {!me && !guest && !error ? <Skeleton cards={2} /> : null}
        {!me && !guest && error ? (
          <ErrorState text={errorText(error)} onRetry={() => void reload()} />
        ) : null}
      </View>
      <Card>
        <ListRow title="设置" text="长辈模式、退出登录、隐私" onTap={() => go('settings')} />
      </Card>
      <PreviewPersonas />
    </Page>
  );
});

function Mine({ me }: { me: MeDto }) {
  const { person, membership, application, offices } = me;
  return (
    <View>
      <Card>
        <Note>{person ? '已实名' : '还没有实名，入会时填一次就行'}</Note>
        <View className="stack">
          <Title>{person?.nameMask ?? '您好，师傅'}</Title>
          <Second>{person?.phoneMask ?? me.phoneMask ?? ''}</Second>
        </View>
        <View className="tags">
          {membership ? (
            <StatusTag tone="done" text={`会员 · ${membership.organisationName}`} />
          ) : null}
          {offices.map((office) => (
            <StatusTag
              key={`${office.role}${office.organisationId}`}
              tone="info"
              text={`${office.roleText} · ${office.organisationName}`}
            />
          ))}
        </View>
      </Card>
      <Work me={me} />
      <Card>
        <ListRow
          title="会员卡"
          text={membership ? `编号 ${membership.memberNo}` : '入会后就有'}
          onTap={() => go('card')}
        />
        <ListRow
          title="我的申请"
          text={application ? `现在由${application.organisationName}办理` : '看看办到哪一步'}
          aside={
            application ? <StatusTag tone={application.tone} text={application.statusText} /> : null
          }
          onTap={() => go('application')}
        />
        <ListRow
          title="我的工会"
          text={me.union?.name ?? '还没有'}
          onTap={() => (me.union ? go('union', { id: me.union.organisationId }) : go('join'))}
        />
      </Card>
    </View>
  );
}

/** For those who hold an office: what waits for them. Shown by capability, never by role. */
function Work({ me }: { me: MeDto }) {
  const decides = me.capabilities.includes('task.read');
  const verifies = me.capabilities.includes('card.verify');
  const managesStations = me.capabilities.includes('station.manage');
  if (!decides && !verifies && !managesStations) return <View />;
  return (
    <Section title="工会工作">
      <Card>
        {decides ? (
          <ListRow
            title="待办"
            text="按时限排，快到期的在前"
            aside={
              <StatusTag
                tone={me.inboxCount > 0 ? 'today' : 'quiet'}
                text={me.inboxCount > 0 ? `${me.inboxCount} 件` : '没有'}
              />
            }
            onTap={() => go('inbox')}
          />
        ) : null}
        {verifies ? (
          <ListRow
            title="核验会员卡"
            text="扫会员的码，看是不是真的"
            onTap={() => go('verifyCard')}
          />
        ) : null}
        {managesStations ? (
          <ListRow
            title="管驿站"
            text="登记驿站，打印门口的码"
            onTap={() => go('stationsManaged')}
          />
        ) : null}
      </Card>
    </Section>
  );
}
