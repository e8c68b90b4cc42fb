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
  Skeleton,
  StatusTag,
  Title,
} from '../../ui';
import { Work } from './work';

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
        <View className={membership ? '' : 'gone'}>
          <ListRow title="我的会籍" text="接转、保留、证明、经历" onTap={() => go('membership')} />
        </View>
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
        {membership || application ? null : (
          <ListRow
            title="核对工会的登记"
            text="工会可能已经登记您为会员"
            onTap={() => go('rosterClaim')}
          />
        )}
        <View className={person ? '' : 'gone'}>
          <ListRow
            title="申报亲属"
            text="亲属是单位负责人、在工会任职的"
            onTap={() => go('relatives')}
          />
        </View>
        <ListRow title="我的资料" text="谁看过、导出、更正、注销" onTap={() => go('myFile')} />
      </Card>
    </View>
  );
}
