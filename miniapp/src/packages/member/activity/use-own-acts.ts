import { useOwnAct, type OwnRegistration } from '../../../features/activities/use-activities';
import { useLineActs } from '../../../features/waitlist/use-line-acts';
import type { WaitlistAct } from '../../../features/waitlist/use-waitlist';
import { confirm, tell } from '../../../ui';

const question = {
  title: '取消报名？',
  text: '名额马上给后面的人，想去要重新报。',
  yes: '取消报名',
};

/** What one can do with one's own registration: asked where it cannot be undone, told, and read again. */
export function useOwnActs(reload: () => Promise<void>) {
  const own = useOwnAct();
  const line = useLineActs(reload);
  const act = async ({ id, waitlistId }: OwnRegistration, what: WaitlistAct | 'cancel') => {
    if (what !== 'cancel') {
      await line.act(waitlistId, what);
      return;
    }
    if (!(await confirm(question)) || !(await own.run({ what, id }))) return;
    tell('取消了');
    await reload();
  };
  const rate = async ({ id }: OwnRegistration, rating: number) => {
    if (!(await own.run({ what: 'rate', id, rating }))) return;
    tell('记下了，谢谢');
    await reload();
  };
  return {
    act,
    rate,
    busy: own.busy || line.busy,
    problem: own.error ?? line.problem,
  };
}
