import { useRouter } from '@tarojs/taro';
import { errorText, refusalOf } from '../../../api';
import { SignUpForm } from '../../../features/activities/sign-up-form';
import { useActivity, type Activity } from '../../../features/activities/use-activities';
import { useSignUpForm } from '../../../features/activities/use-sign-up-form';
import { back, replaceWith } from '../../../routes';
import {
  ActionBar,
  Alert,
  Button,
  Card,
  ErrorState,
  Page,
  screen,
  Second,
  Skeleton,
  Strong,
  tell,
} from '../../../ui';

export default screen(function SignUpPage() {
  const { id = '', queued } = useRouter().params;
  const { data, loading, error, reload } = useActivity(id);
  if (data) return <Questions activity={data.activity} isQueued={queued === 'yes'} />;
  return (
    <Page>
      {loading ? (
        <Skeleton cards={1} lines={4} />
      ) : (
        <ErrorState text={errorText(error)} onRetry={() => void reload()} />
      )}
    </Page>
  );
});

/** What the organiser asks before somebody comes. */
function Questions({ activity, isQueued }: { activity: Activity; isQueued: boolean }) {
  const { id, title, mode } = activity;
  const form = useSignUpForm(id, activity.form, isQueued);
  const send = async () => {
    const answer = await form.send();
    if (answer === 'queue') return replaceWith('waitingRoom', { id });
    if (!answer) return;
    tell(answer.statusText);
    back();
  };
  return (
    <Page
      actions={
        <ActionBar note={mode === 'draw' ? '不分先后，截止后统一抽' : '开始以前随时可以取消'}>
          <Button text="报名" busy={form.busy} onTap={() => void send()} />
        </ActionBar>
      }
    >
      <Card>
        <Strong>{title}</Strong>
        <Second>主办方要知道下面这些。只给主办方看，活动结束三十天后自动删掉。</Second>
      </Card>
      <SignUpForm
        fields={activity.form}
        values={form.values}
        faults={form.faults}
        onChange={form.change}
      />
      <Alert {...refusalOf(form.problem, () => void send())} />
    </Page>
  );
}
