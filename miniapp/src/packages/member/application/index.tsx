import { useRouter } from '@tarojs/taro';
import { ApiError, errorText, isSignedOut, type ApplicationDto } from '../../../api';
import { SignInCard } from '../../../features/account/sign-in-card';
import { AppealCards } from '../../../features/appeals/appeal-cards';
import { ApplicationView } from '../../../features/join/application-view';
import { useApplication, useWithdraw } from '../../../features/join/use-application';
import { go } from '../../../routes';
import { reloadMe, useKnownMe } from '../../../session/me';
import {
  ActionBar,
  Alert,
  Button,
  confirm,
  Empty,
  ErrorState,
  Page,
  screen,
  Skeleton,
} from '../../../ui';

export default screen(function Application() {
  const { id } = useRouter().params;
  const { data, loading, error, reload, replace } = useApplication(id);
  if (data) return <Mine application={data} onChanged={replace} />;
  if (loading)
    return (
      <Page>
        <Skeleton cards={2} />
      </Page>
    );
  if (isSignedOut(error))
    return (
      <Page>
        <SignInCard text="登录后能看到申请到了哪一步。" />
      </Page>
    );
  if (error instanceof ApiError && error.status === 404) {
    return (
      <Page>
        <Empty
          char="会"
          title="您还没有提交过申请"
          text="入会免费，两步办完，3 个工作日内由人答复。"
          action={{ text: '加入工会', onTap: () => go('join') }}
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

interface MineProps {
  application: ApplicationDto;
  onChanged: (application: ApplicationDto) => void;
}

function Mine({ application, onChanged }: MineProps) {
  const withdrawing = useWithdraw(application.id);
  const withdraw = async () => {
    const sure = await confirm({
      title: '撤回这份申请？',
      text: '撤回后工会不再办理。以后随时可以重新申请。',
      yes: '撤回',
    });
    if (!sure) return;
    const answer = await withdrawing.run({ id: application.id });
    if (!answer) return;
    onChanged(answer);
    void reloadMe();
  };
  const mayResubmit = application.actions.includes('resubmit');
  const mayWithdraw = application.actions.includes('withdraw');
  const { me } = useKnownMe();
  const belongs = Boolean(me?.membership ?? me?.application);
  const mayStartAgain = application.tone === 'closed' && !belongs;
  return (
    <Page
      actions={
        mayResubmit || mayWithdraw || mayStartAgain ? (
          <ActionBar>
            {mayResubmit ? (
              <Button text="补充材料" onTap={() => go('correct', { id: application.id })} />
            ) : null}
            {mayStartAgain ? <Button text="重新申请" onTap={() => go('join')} /> : null}
            {mayWithdraw ? (
              <Button
                kind="text"
                text="撤回申请"
                busy={withdrawing.busy}
                onTap={() => void withdraw()}
              />
            ) : null}
          </ActionBar>
        ) : null
      }
    >
      <Alert text={withdrawing.error === undefined ? '' : errorText(withdrawing.error)} />
      <ApplicationView application={application} />
      {application.tone === 'closed' ? <AppealCards matterId={application.id} /> : null}
    </Page>
  );
}
