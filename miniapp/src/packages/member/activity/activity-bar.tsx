import type { Activity, OwnRegistration } from '../../../features/activities/use-activities';
import type { WaitlistAct } from '../../../features/waitlist/use-waitlist';
import { go } from '../../../routes';
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
        <Button text={signUpText(mode, free, waiting)} busy={busy} onTap={onSignUp} />
      </ActionBar>
    );
  return (
    <ActionBar note={signUpBlockedText}>
      <Button kind="outlined" text="看别的活动" onTap={() => go('activities')} />
    </ActionBar>
  );
}

function signUpText(mode: Activity['mode'], free: number, waiting: number): string {
  if (mode === 'draw') return '参加抽签';
  return free > 0 && waiting === 0 ? '报名' : '排候补';
}
