import type { Activity, OwnRegistration } from '../../../features/activities/use-activities';
import type { WaitlistAct } from '../../../features/waitlist/use-waitlist';
import { go } from '../../../routes';
import { usePushQuestion } from '../../../session/use-push-question';
import { ActionBar, Button } from '../../../ui';

interface ActivityBarProps {
  activity: Activity;
  busy: boolean;
  /** Until sign-up opens; undefined when it has. */
  opensIn: number | undefined;
  /** People queue before they sign up. */
  hasRoom: boolean;
  onSignUp: () => void;
  onQueue: () => void;
  onAct: (mine: OwnRegistration, what: WaitlistAct | 'cancel') => void;
}

/** One primary action: take the place, or sign up, or go and see what else there is. */
export function ActivityBar(props: ActivityBarProps) {
  const { activity, busy, opensIn, hasRoom, onSignUp, onQueue, onAct } = props;
  const { mine, signUpBlockedText, mode, free, waiting } = activity;
  if (mine?.actions.includes('accept'))
    return (
      <ActionBar row>
        <Button kind="outlined" text="不要了" onTap={() => onAct(mine, 'decline')} />
        <Button text="要这个名额" busy={busy} onTap={() => onAct(mine, 'accept')} />
      </ActionBar>
    );
  if (mine?.actions.includes('leave'))
    return (
      <ActionBar>
        <Button kind="text" text="退出候补" busy={busy} onTap={() => onAct(mine, 'leave')} />
      </ActionBar>
    );
  if (mine?.actions.includes('cancel'))
    return (
      <ActionBar>
        <Button kind="text" text="取消报名" busy={busy} onTap={() => onAct(mine, 'cancel')} />
      </ActionBar>
    );
  if (hasRoom && (opensIn !== undefined || signUpBlockedText === null))
    return (
      <ActionBar note="到点随机排，先点后点一样">
        <Button text="去排队" busy={busy} onTap={onQueue} />
      </ActionBar>
    );
  if (signUpBlockedText === null)
    return (
      <ActionBar note={mode === 'draw' ? '不分先后，截止后统一抽' : '开始以前随时可以取消'}>
        {mode !== 'draw' && (free === 0 || waiting > 0) ? (
          <QueueButton busy={busy} onTap={onSignUp} />
        ) : (
          <Button text={mode === 'draw' ? '参加抽签' : '报名'} busy={busy} onTap={onSignUp} />
        )}
      </ActionBar>
    );
  return (
    <ActionBar note={signUpBlockedText}>
      <Button kind="outlined" text="看别的活动" onTap={() => go('activities')} />
    </ActionBar>
  );
}

/** Whoever waits wants to be told in time: WeChat only lets itself be asked inside the tap, before anything is sent. */
function QueueButton({ busy, onTap }: { busy: boolean; onTap: () => void }) {
  const push = usePushQuestion('place_offer');
  return <Button text="排候补" busy={busy} onTap={() => void push.ask().then(onTap)} />;
}
