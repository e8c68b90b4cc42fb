import { ApiError, errorText, isSignedOut } from '../../../api';
import { SignInCard } from '../../../features/account/sign-in-card';
import { MemberCard } from '../../../features/membership/member-card';
import { useCard } from '../../../features/membership/use-card';
import { go } from '../../../routes';
import { useKnownMe } from '../../../session/me';
import { Card, Empty, ErrorState, ListRow, Page, screen, Skeleton } from '../../../ui';

export default screen(function MembershipCard() {
  const { data, loading, error, reload } = useCard();
  if (data) {
    return (
      <Page>
        <MemberCard key={data.card.keyId} stored={data} />
        <Rows verified={data.card.verified} />
      </Page>
    );
  }
  if (loading)
    return (
      <Page>
        <Skeleton cards={1} lines={6} />
      </Page>
    );
  if (isSignedOut(error))
    return (
      <Page>
        <SignInCard text="登录后就能出示会员卡。" />
      </Page>
    );
  if (error instanceof ApiError && error.status === 404) {
    return (
      <Page>
        <Empty
          char="卡"
          title="入会后就有会员卡"
          text="申请通过那天起就能用，没有网络也能出示。"
          action={{ text: '看看怎么入会', onTap: () => go('join') }}
        />
      </Page>
    );
  }
  return (
    <Page>
      <ErrorState text={errorText(error)} onRetry={() => void reload()} />
    </Page>
  );
});

function Rows({ verified }: { verified: boolean }) {
  const { me } = useKnownMe();
  const unionId = me?.membership?.organisationId;
  return (
    <Card>
      {verified ? null : (
        <ListRow title="实名核验" text="还没核验，一分钟就好" onTap={() => go('realName')} />
      )}
      <ListRow
        title="我的工会"
        text="主席是谁、怎么联系"
        onTap={() => (unionId ? go('union', { id: unionId }) : undefined)}
      />
      <ListRow
        title="谁看过我的资料"
        text="有人看过，都会在消息里告诉您"
        onTap={() => go('messages')}
      />
    </Card>
  );
}
